/// Reads statuses by cell as they are written, when the cells come in order and the symbols are plain ASCII.
///
/// Cells in order cannot repeat, so that no key has to be kept. Anything else makes the reading fail, and the body is then
/// read whole.
struct WrittenStatuses {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  private(set) var column: ContiguousArray<UInt16>
  private(set) var symbols: [String] = []
  private var recent: (place: Range<Int>, entry: UInt16) = (0..<0, 0)

  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Range<Int>, cellCount: Int) {
    (self.bytes, position, end) = (bytes, place.lowerBound, place.upperBound)
    column = ContiguousArray(repeating: 0, count: cellCount)
  }

  /// Reads all; whether they were as they must be here.
  mutating func read() -> Bool {
    var last = -1
    skipBlanks()
    if position == end { return true }
    while true {
      guard let key = text(), let cell = CellIndex.parse(UnsafeBufferPointer(rebasing: bytes[key])), cell > last,
        cell < column.count, skip(":"), let symbol = text(), let entry = entry(symbol)
      else { return false }
      column[cell] = entry
      last = cell
      if position == end { return true }
      guard skip(",") else { return false }
    }
  }

  private mutating func skipBlanks() {
    while position < end, isBlank(bytes[position]) { position += 1 }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    skipBlanks()
    return true
  }

  /// Where a text without escapes stands, of ASCII that can be seen; goes behind it and the blanks after it.
  private mutating func text() -> Range<Int>? {
    guard position < end, bytes[position] == UInt8(ascii: "\"") else { return nil }
    position += 1
    let start = position
    while position < end, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] >= 0x20, bytes[position] < 0x7F, bytes[position] != UInt8(ascii: "\\") else { return nil }
      position += 1
    }
    guard position < end else { return nil }
    position += 1
    defer { skipBlanks() }
    return start..<position - 1
  }

  /// The position of a symbol plus one; 0 for an empty text.
  private mutating func entry(_ place: Range<Int>) -> UInt16? {
    if place.isEmpty { return 0 }
    if place.count == recent.place.count, zip(place, recent.place).allSatisfy({ bytes[$0] == bytes[$1] }) {
      return recent.entry
    }
    let symbol = String(decoding: bytes[place], as: UTF8.self)
    var index = symbols.firstIndex(of: symbol)
    if index == nil, symbols.count < Self.mostSymbols {
      index = symbols.count
      symbols.append(symbol)
    }
    guard let index else { return nil }
    recent = (place, UInt16(index + 1))
    return recent.entry
  }

  /// Bodies with more symbols are read whole; no publisher has so many.
  private static let mostSymbols = 64
}
