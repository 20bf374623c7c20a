/// Reads the bytes of a block, and never beyond them.
struct BlockReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func byte() throws(BlockFault) -> UInt8 {
    guard place < bytes.count else { throw BlockFault(.length) }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func number() throws(BlockFault) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw BlockFault(.column("number")) }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
      guard shift <= 63 else { throw BlockFault(.column("number")) }
    }
  }

  mutating func signed() throws(BlockFault) -> Int64 {
    let value = try number()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A count that is no more than what there can be.
  mutating func count(upTo most: Int, _ column: String) throws(BlockFault) -> Int {
    let value = try number()
    guard value <= UInt64(max(most, 0)) else { throw BlockFault(.column(column)) }
    return Int(value)
  }

  mutating func text(_ column: String) throws(BlockFault) -> String {
    let length = try count(upTo: bytes.count - place, column)
    defer { place += length }
    guard let text = String(validating: bytes[place..<place + length], as: UTF8.self) else {
      throw BlockFault(.column(column))
    }
    return text
  }

  /// Runs of texts for `count` figures.
  mutating func texts(_ figures: Int, _ column: String) throws(BlockFault) -> Runs<String> {
    let different = try count(upTo: figures, column)
    guard different > 0 else { throw BlockFault(.column(column)) }
    var texts: [String] = []
    texts.reserveCapacity(different)
    for _ in 0..<different { texts.append(try text(column)) }
    let places = try numbers(figures, upTo: different - 1, column)
    return places.map { texts[$0] }
  }

  /// Runs of numbers for `count` figures.
  mutating func numbers(_ figures: Int, upTo most: Int, _ column: String) throws(BlockFault) -> Runs<Int> {
    let runs = try count(upTo: figures, column)
    var (values, ends): ([Int], [Int]) = ([], [])
    values.reserveCapacity(runs)
    ends.reserveCapacity(runs)
    var end = 0
    for _ in 0..<runs {
      values.append(try count(upTo: most, column))
      let length = try count(upTo: figures - end, column)
      guard length > 0 else { throw BlockFault(.column(column)) }
      end += length
      ends.append(end)
    }
    guard end == figures else { throw BlockFault(.column(column)) }
    return Runs(values: values, ends: ends)
  }
}
