/// A table of an extract; a nil field is NULL.
public struct ExtractedTable: Sendable, Equatable {
  public let name: String
  public let columns: [String]
  public var rows: [[String?]]

  public init(name: String, columns: [String], rows: [[String?]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
