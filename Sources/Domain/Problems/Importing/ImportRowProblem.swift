/// One thing that is wrong with one row of a file, or with the file itself.
public struct ImportRowProblem: Sendable {
  /// What kind of thing is wrong, for counting those that are not named.
  public enum Kind: String, Sendable, CaseIterable {
    case structure, indicator, region, year, value, decimals, decimalMark, status, source, duplicate, cell, target
  }

  public let kind: Kind
  /// The line of a text file, or the row of a sheet, counted from 1; 0 when it is about the file.
  public let line: Int
  /// The header word of the column; empty when it is about the whole row.
  public let column: String
  /// What stands there, made safe to print.
  public let value: String
  public let reason: ImportReason

  /// A problem whose texts are safe to print.
  public init(_ kind: Kind, line: Int, column: String = "", value: String = "", _ reason: ImportReason) {
    self.kind = kind
    self.line = line
    self.column = column
    self.value = value
    self.reason = reason
  }
}
