/// Collects the bytes of a block: whole numbers of as few bytes as they need, and texts with their length.
struct BlockWriter {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Seven bits a byte, the lowest first; the highest bit says that more follow.
  mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func count(_ value: Int) { number(UInt64(value)) }

  /// Zigzag: 0, −1, 1 and −2 are 0, 1, 2 and 3.
  mutating func signed(_ value: Int64) { number(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

  mutating func text(_ text: String) {
    count(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Each different text once, in the order they come, then for each run which, and how long.
  mutating func runs(_ runs: Runs<String>) {
    var places: [String: Int] = [:]
    for value in runs.values where places[value] == nil { places[value] = places.count }
    count(places.count)
    for value in places.sorted(by: { $0.value < $1.value }) { text(value.key) }
    count(runs.values.count)
    for (value, length) in zip(runs.values, lengths(runs.ends)) {
      count(places[value] ?? 0)
      count(length)
    }
  }

  /// Each run's number and how long it is.
  mutating func runs(_ runs: Runs<Int>) {
    count(runs.values.count)
    for (value, length) in zip(runs.values, lengths(runs.ends)) {
      count(value)
      count(length)
    }
  }

  private func lengths(_ ends: [Int]) -> [Int] { zip(ends, [0] + ends).map { $0 - $1 } }
}
