/// A worksheet: a frozen header, rows below it, and charts to the right of them.
public struct Worksheet: Sendable, Equatable {
  /// The name on the tab: at most 31 characters.
  public let name: String
  public let columns: [SheetColumn]
  public var rows: [[SheetValue]]
  public var charts: [SheetChart] = []
}
