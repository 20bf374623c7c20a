import CSV
import Figures

extension ExtractedTable {
  /// What stands for NULL, as in PostgreSQL's text files.
  private static let null = "\\N"

  /// The table as CSV; NULL is written `\N`.
  var csv: String { csvText([columns] + rows.map { row in row.map { $0 ?? Self.null } }) }

  /// Reads a table back; throws `CSVProblem` when the bytes are no table.
  init(_ name: String, csv bytes: [UInt8]) throws {
    let table = try CSVTable(bytes)
    self.init(
      name: name, columns: table.header,
      rows: table.records.map { record in record.fields.map { $0 == Self.null ? nil : $0 } })
  }
}
