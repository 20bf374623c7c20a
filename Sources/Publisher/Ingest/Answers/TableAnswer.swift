import Statistics

/// A publisher's answer, decoded but not yet understood.
public struct TableAnswer: Sendable {
  /// The table's number, such as `12063`.
  public let table: String
  public let title: String
  /// When the publisher last changed the table, as it was written.
  public let updated: String
  /// The moment that `updated` says; nil when it says none.
  public let stamp: UpdateStamp?
  public let regionDimension: String
  public let timeDimension: String
  public let cells: TableCells
  /// What each code of the region dimension is called; empty where the answer does not say.
  public var regionLabels: [String: String] = [:]

  /// The day the figures are from, in UTC; ISO 8601.
  public var day: String { stamp?.day ?? String(updated.prefix(10)) }

  /// An answer whose cells are there.
  public init(
    table: String, title: String, updated: String, regionDimension: String, timeDimension: String, cells: [TableCell]
  ) {
    self.init(
      table: table, title: title, updated: updated, regionDimension: regionDimension, timeDimension: timeDimension,
      cells: TableCells(cells))
  }

  /// An answer whose cells are made as they are looked at.
  init(
    table: String, title: String, updated: String, regionDimension: String, timeDimension: String, cells: TableCells
  ) {
    self.table = table
    self.title = title
    self.updated = updated
    stamp = UpdateStamp(updated)
    self.regionDimension = regionDimension
    self.timeDimension = timeDimension
    self.cells = cells
  }
}
