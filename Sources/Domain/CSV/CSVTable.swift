import Problems

/// A whole table in memory: a header row and records as long as it.
public struct CSVTable: Sendable {
  public let header: [String]
  public let records: [CSVRecord]
  private let columns: [String: Int]

  /// Reads a table; throws on malformed text, a record of another length than the header, or a repeated column.
  public init(_ bytes: [UInt8], separator: Character = ",") throws {
    var reader = CSVReader(bytes, separator: separator)
    header = reader.next()?.fields ?? []
    var records: [CSVRecord] = []
    while let record = reader.next() {
      guard record.fields.count == header.count else {
        throw CSVProblem(line: record.line, .fieldCount(record.fields.count, header: header.count))
      }
      records.append(record)
    }
    if let error = reader.error { throw error }
    columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    guard columns.count == header.count else { throw CSVProblem(line: 1, .repeatedColumn) }
    self.records = records
  }

  /// The positions of columns by name; throws naming every column that is missing.
  public func positions(of names: [String]) throws -> [Int] {
    let missing = names.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      throw CSVProblem(line: 1, .missingColumns(missing, there: header))
    }
    return names.compactMap { columns[$0] }
  }

  /// The rows as only the named columns, and after them those that a table may lack: empty where it does.
  public func rows(_ names: [String], optional: [String]) throws -> [(line: Int, fields: [String])] {
    let positions = try positions(of: names) + optional.map { columns[$0] ?? -1 }
    return records.map { record in (record.line, positions.map { $0 < 0 ? "" : record.fields[$0] }) }
  }

  /// The rows as only the named columns, in the order asked for.
  public func rows(_ names: String...) throws -> [(line: Int, fields: [String])] {
    let positions = try positions(of: names)
    return records.map { record in (record.line, positions.map { record.fields[$0] }) }
  }
}
