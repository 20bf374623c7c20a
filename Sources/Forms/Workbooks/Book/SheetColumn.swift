/// A column: its heading, and its width in characters.
public struct SheetColumn: Sendable, Equatable {
  public let title: String
  public let width: Int
  /// Whether long texts go over several lines.
  public let wraps: Bool

  init(_ title: String, _ width: Int, wraps: Bool = false) {
    self.title = title
    self.width = width
    self.wraps = wraps
  }
}
