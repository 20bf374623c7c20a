import CSV
import Problems

/// The rows of one table of a package, by the names of its columns, read one at a time.
struct PackageRows {
  let table: PackageTable
  private var reader: CSVReader
  private var places: [Int] = []
  private var width = 0

  /// Throws `CSVProblem` when a column is missing.
  init(_ table: PackageTable, _ bytes: [UInt8]) throws {
    self.table = table
    reader = CSVReader(bytes)
    let header = reader.next()?.fields ?? []
    let missing = table.fields.map(\.name).filter { !header.contains($0) }
    guard missing.isEmpty else { throw CSVProblem(line: 1, .missingColumns(missing, there: header)) }
    width = header.count
    places = table.fields.compactMap { header.firstIndex(of: $0.name) }
  }

  /// The fields in the table's own order; throws `CSVProblem` for a row of another length, or malformed text.
  mutating func next() throws -> CSVRecord? {
    guard let record = reader.next() else {
      if let error = reader.error { throw error }
      return nil
    }
    guard record.fields.count == width else {
      throw CSVProblem(line: record.line, .fieldCount(record.fields.count, header: width))
    }
    return CSVRecord(line: record.line, fields: places.map { record.fields[$0] })
  }
}
