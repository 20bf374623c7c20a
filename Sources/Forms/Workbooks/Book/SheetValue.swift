import Statistics

/// What stands in a cell; a text is never read as a formula, whatever it begins with.
public enum SheetValue: Sendable, Equatable {
  case empty
  case text(String)
  /// A figure with the decimals it was published with; thousands are set apart.
  case number(PublishedValue)
  /// The same with a mark behind it, which is no part of the number.
  case marked(PublishedValue, String)
  /// A year, a rank or a count, written without anything between its digits.
  case integer(Int)

  /// A text, or nothing.
  static func optional(_ text: String?) -> SheetValue { text.map { .text($0) } ?? .empty }
  /// A figure, or nothing.
  static func optional(_ value: PublishedValue?) -> SheetValue { value.map { .number($0) } ?? .empty }
  /// A whole number, or nothing.
  static func optional(_ value: Int?) -> SheetValue { value.map { .integer($0) } ?? .empty }
}
