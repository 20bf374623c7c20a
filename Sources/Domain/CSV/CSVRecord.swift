/// One record of a table, with the line it begins on.
public struct CSVRecord: Sendable, Equatable {
  public let line: Int
  public let fields: [String]
}
