/// A table of comma-separated values as RFC 4180 has them: a header row, then rows of as many fields.
public struct CSVTable: Sendable {
  /// The header, in order.
  public let columns: [String]
  private let name: String
  private let places: [String: Int]
  private let cells: [String]

  /// Reads UTF-8 bytes.
  /// - Throws: `HostError.malformed` naming the line when the bytes are no table.
  public init(_ bytes: [UInt8], name: String) throws {
    var reader = CSVReader(bytes: bytes, name: name)
    guard let header = try reader.next() else { throw HostError.malformed("\(name) is empty") }
    var cells: [String] = []
    cells.reserveCapacity(bytes.count / 8)
    while let record = try reader.next() {
      guard record.count == header.count else {
        throw HostError.malformed("\(name), line \(reader.line): \(record.count) fields instead of \(header.count)")
      }
      cells += record
    }
    self.name = name
    self.columns = header
    self.cells = cells
    places = Dictionary(zip(header, header.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The rows, in order.
  public var rows: some RandomAccessCollection<Row> {
    (0..<(columns.isEmpty ? 0 : cells.count / columns.count)).lazy.map { Row(table: self, number: $0) }
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
    fileprivate let table: CSVTable
    fileprivate let number: Int

    /// The field of a column; empty when there is no such column.
    public subscript(column: String) -> String {
      table.places[column].map { table.cells[number * table.columns.count + $0] } ?? ""
    }
  }
}

/// Reads records one by one.
private struct CSVReader {
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  let bytes: [UInt8]
  let name: String
  /// The line the last record ended on.
  private(set) var line = 0
  private var place = 0

  init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The next record, or nil at the end; empty lines are passed over.
  mutating func next() throws -> [String]? {
    while place < bytes.count, endLine() {}
    guard place < bytes.count else { return nil }
    var record: [String] = []
    while true {
      record.append(try field())
      guard place < bytes.count else {
        line += 1
        return record
      }
      if bytes[place] == Self.comma {
        place += 1
      } else if endLine() {
        return record
      } else {
        throw HostError.malformed("\(name), line \(line + 1): text after a closing quote")
      }
    }
  }

  private mutating func field() throws -> String {
    guard place < bytes.count, bytes[place] == Self.quote else {
      let start = place
      while place < bytes.count, bytes[place] != Self.comma, bytes[place] != Self.lineFeed,
        bytes[place] != Self.carriageReturn
      {
        place += 1
      }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }
    return try quotedField()
  }

  private mutating func quotedField() throws -> String {
    var text: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == Self.quote {
        guard place < bytes.count, bytes[place] == Self.quote else { return String(decoding: text, as: UTF8.self) }
        place += 1
      } else if byte == Self.lineFeed {
        line += 1
      }
      text.append(byte)
    }
    throw HostError.malformed("\(name), line \(line + 1): a quote is not closed")
  }

  /// Passes over one line end, if there is one here.
  private mutating func endLine() -> Bool {
    if bytes[place] == Self.carriageReturn, place + 1 < bytes.count, bytes[place + 1] == Self.lineFeed { place += 1 }
    guard bytes[place] == Self.lineFeed || bytes[place] == Self.carriageReturn else { return false }
    place += 1
    line += 1
    return true
  }
}
