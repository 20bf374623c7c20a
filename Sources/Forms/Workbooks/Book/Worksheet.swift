import Statistics

/// What stands in a cell; a text is never read as a formula, whatever it begins with.
public enum SheetValue: Sendable, Equatable {
  case empty
  case text(String)
  /// A figure with the decimals it was published with; thousands are set apart.
  case number(PublishedValue)
  /// A year, a rank or a count, written without anything between its digits.
  case integer(Int)

  /// A text, or nothing.
  static func optional(_ text: String?) -> SheetValue { text.map { .text($0) } ?? .empty }
  /// A figure, or nothing.
  static func optional(_ value: PublishedValue?) -> SheetValue { value.map { .number($0) } ?? .empty }
  /// A whole number, or nothing.
  static func optional(_ value: Int?) -> SheetValue { value.map { .integer($0) } ?? .empty }
}

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

/// A worksheet: a frozen header, rows below it, and charts to the right of them.
public struct Sheet: Sendable, Equatable {
  /// The name on the tab: at most 31 characters.
  public let name: String
  public let columns: [SheetColumn]
  public var rows: [[SheetValue]]
  public var charts: [SheetChart] = []
}

/// A workbook before it is written.
public struct SheetBook: Sendable, Equatable {
  public let title: String
  /// The day that the file says it was made: the newest date among its sources, so that the same figures give the same bytes.
  public let date: String
  public let sheets: [Sheet]
}
