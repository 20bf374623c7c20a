import Problems

/// Reads comma-separated values as RFC 4180 describes them, one record at a time.
///
/// Quoted fields may hold separators, quotes (doubled) and line breaks; lines end in LF or CR LF; empty lines are
/// skipped. A record may be at most `largestRecord` bytes, so that a hostile file cannot fill the memory.
public struct CSVReader: IteratorProtocol {
  /// The longest record that is accepted, in bytes.
  public static let largestRecord = 1 << 20

  private static let tooLong = CSVProblem.Fault.recordTooLong(mostBytes: largestRecord)

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  /// Why reading stopped before the end, if it did.
  public private(set) var error: CSVProblem?

  /// Reads UTF-8 bytes; a byte-order mark is passed over.
  public init(_ bytes: [UInt8], separator: Character = ",") {
    self.bytes = bytes
    self.separator = separator.asciiValue ?? 44
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record, or nil at the end or after an error.
  public mutating func next() -> CSVRecord? {
    skipEmptyLines()
    guard position < bytes.count, error == nil else { return nil }
    let firstLine = line
    let start = position
    var fields: [String] = []
    while true {
      guard let field = nextField(firstLine: firstLine) else { return nil }
      fields.append(field)
      guard position - start <= Self.largestRecord else { return fail(firstLine, Self.tooLong) }
      if position < bytes.count, bytes[position] == separator {
        position += 1
        continue
      }
      skipLineEnd()
      return CSVRecord(line: firstLine, fields: fields)
    }
  }

  private mutating func nextField(firstLine: Int) -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return plainField(firstLine: firstLine) }
    return quotedField(firstLine: firstLine)
  }

  private mutating func plainField(firstLine: Int) -> String? {
    let start = position
    position = plainEnd()
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return fail(firstLine, .strayQuote) }
    return decode(bytes[start..<position], firstLine: firstLine)
  }

  /// Where a field that begins here without a quotation mark ends, or the first quotation mark in it.
  private func plainEnd() -> Int {
    let separator = separator
    return bytes.withUnsafeBufferPointer { bytes in
      var place = position
      while place < bytes.count {
        let byte = bytes[place]
        if byte == separator || byte == 10 || byte == 13 || byte == 34 { break }
        place += 1
      }
      return place
    }
  }

  /// Takes whole stretches between quotation marks; most fields are one stretch and are never copied.
  private mutating func quotedField(firstLine: Int) -> String? {
    var content: [UInt8] = []
    position += 1
    while let quote = nextQuote() {
      guard content.count + quote - position <= Self.largestRecord else { return fail(firstLine, Self.tooLong) }
      let stretch = bytes[position..<quote]
      position = quote + 1
      if position == bytes.count || isFieldEnd(bytes[position]) {
        return decode(content.isEmpty ? stretch : (content + stretch)[...], firstLine: firstLine)
      }
      guard bytes[position] == UInt8(ascii: "\"") else {
        return fail(firstLine, .textAfterQuote)
      }
      content += stretch
      content.append(UInt8(ascii: "\""))
      position += 1
    }
    let isTooLong = content.count + bytes.count - position > Self.largestRecord
    return fail(firstLine, isTooLong ? Self.tooLong : .unendingQuote)
  }

  /// Where the next quotation mark is, counting the lines on the way; looks no further than the longest record.
  private mutating func nextQuote() -> Int? {
    var place = position
    let last = min(bytes.count, position + Self.largestRecord + 2)
    while place < last {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") { return place }
      if byte == 10 || byte == 13 && (place + 1 == bytes.count || bytes[place + 1] != 10) { line += 1 }
      place += 1
    }
    return nil
  }

  private func isFieldEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 10 || byte == 13 }

  private mutating func decode(_ slice: ArraySlice<UInt8>, firstLine: Int) -> String? {
    guard let text = String(validating: slice, as: UTF8.self) else { return fail(firstLine, .notUTF8) }
    return text
  }

  /// CR LF, or either of them alone, ends one line.
  private mutating func skipLineEnd() {
    guard position < bytes.count, bytes[position] == 13 || bytes[position] == 10 else { return }
    let isPair = bytes[position] == 13 && position + 1 < bytes.count && bytes[position + 1] == 10
    position += isPair ? 2 : 1
    line += 1
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count, bytes[position] == 10 || bytes[position] == 13 { skipLineEnd() }
  }

  private mutating func fail<Nothing>(_ line: Int, _ fault: CSVProblem.Fault) -> Nothing? {
    error = CSVProblem(line: line, fault)
    position = bytes.count
    return nil
  }
}
