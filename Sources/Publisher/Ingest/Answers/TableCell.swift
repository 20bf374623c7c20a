import Statistics

/// One cell of a publisher's table: the code of each dimension, and the value or the symbol in its place.
public struct TableCell: Sendable, Equatable {
  /// By dimension name, such as `KOKkommuneregion0000`.
  public let codes: [String: String]
  public let value: PublishedValue?
  /// The publisher's symbol for a missing value: `.`, `..` or `:`.
  public let symbol: String?

  public init(codes: [String: String], value: PublishedValue?, symbol: String?) {
    self.codes = codes
    self.value = value
    self.symbol = symbol
  }
}
