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

/// A publisher's answer, decoded but not yet understood.
public struct TableAnswer: Sendable {
  /// The table's number, such as `12063`.
  public let table: String
  public let title: String
  /// When the publisher last changed the table, ISO 8601 in UTC.
  public let updated: String
  public let regionDimension: String
  public let timeDimension: String
  public let cells: [TableCell]

  public init(
    table: String, title: String, updated: String, regionDimension: String, timeDimension: String, cells: [TableCell]
  ) {
    self.table = table
    self.title = title
    self.updated = updated
    self.regionDimension = regionDimension
    self.timeDimension = timeDimension
    self.cells = cells
  }
}
