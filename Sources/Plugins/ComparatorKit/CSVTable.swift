import CSV
import Problems

/// A dataset of the host as a table: a header row, then rows of as many fields.
public struct CSVTable: Sendable {
  /// The header, in order.
  public var columns: [String] { table.header }
  private let name: String
  private let table: CSV.CSVTable
  private let places: [String: Int]

  /// Reads UTF-8 bytes.
  /// - Throws: `HostError.malformed` naming the line when the bytes are no table.
  public init(_ bytes: [UInt8], name: String) throws {
    do { table = try CSV.CSVTable(bytes) } catch let error as CSVProblem {
      throw HostError.malformed("\(name), line \(error.line): \(error.fault)")
    }
    guard !table.header.isEmpty else { throw HostError.malformed("\(name) is empty") }
    self.name = name
    places = Dictionary(zip(table.header, table.header.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The rows, in order.
  public var rows: some RandomAccessCollection<Row> {
    table.records.lazy.map { Row(fields: $0.fields, places: places) }
  }

  /// Makes sure that there are columns of these names.
  /// - Throws: `HostError.malformed` naming the missing ones and those there are.
  public func require(_ names: String...) throws {
    let missing = names.filter { places[$0] == nil }
    guard missing.isEmpty else {
      let there = columns.joined(separator: ", ")
      throw HostError.malformed("\(name) has no column \(missing.joined(separator: ", ")); it has \(there)")
    }
  }

  /// One row of a table.
  public struct Row: Sendable {
    fileprivate let fields: [String]
    fileprivate let places: [String: Int]

    /// The field of a column; empty when there is no such column.
    public subscript(column: String) -> String { places[column].map { fields[$0] } ?? "" }
  }
}
