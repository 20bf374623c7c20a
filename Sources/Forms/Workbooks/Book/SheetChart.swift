/// A native chart over rows of its own sheet.
public struct SheetChart: Sendable, Equatable {
  public enum Kind: Sendable { case bars, lines }
  public let kind: Kind
  public let title: String
  /// The unit, named on the axis of values.
  public let unit: String
  /// Rows of the sheet, counted from 0 below the header.
  public let rows: Range<Int>
  /// The column of names or years, counted from 0.
  public let categories: Int
  /// The row that stands out: the subject's, among bars.
  public var emphasised: Int?
  /// Columns of values, with what each is; the first is the figure, the rest are limits.
  public let series: [(name: String, column: Int)]

  public static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.title == right.title && left.rows == right.rows
      && left.series.map(\.column) == right.series.map(\.column)
  }
}
