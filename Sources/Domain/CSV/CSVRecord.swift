/// One record of a table, with the line it begins on.
public struct CSVRecord: Sendable, Equatable {
  public let line: Int
  public let fields: [String]

  /// A record that begins on a line.
  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }
}
