/// A worksheet: a frozen header, rows below it, and charts to the right of them.
public struct Worksheet: Sendable, Equatable {
  /// The name on the tab: at most 31 characters.
  public let name: String
  public let columns: [SheetColumn]
  public var rows: [[SheetValue]]
  public var charts: [SheetChart] = []
  /// Columns that stay where they are when the others are moved.
  public var frozenColumns = 0
  /// Rows that head those below them, which can be folded away.
  public var headings: Set<Int> = []
  /// Columns whose figures have bars, each row on its own scale.
  public var barColumns: Range<Int> = 0..<0
  /// What is said once for all rows, below them.
  public var notes: [String] = []
}
