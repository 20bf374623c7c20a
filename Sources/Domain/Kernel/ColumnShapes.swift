/// What some neighbouring columns hold, seen row by row.
struct ColumnShapes {
  let count: Int
  /// By column the most decimals of its figures plus one, 0 while it has none, and the fewest, 255 while it has none.
  private let most: UnsafeMutablePointer<UInt8>
  private let fewest: UnsafeMutablePointer<UInt8>
  /// By column the bits that any of its integers uses, the sign folded in.
  private let bits: UnsafeMutablePointer<Int64>

  init(count: Int) {
    self.count = count
    most = .allocate(capacity: count)
    fewest = .allocate(capacity: count)
    bits = .allocate(capacity: count)
    most.initialize(repeating: 0, count: count)
    fewest.initialize(repeating: .max, count: count)
    bits.initialize(repeating: 0, count: count)
  }

  func deallocate() {
    most.deallocate()
    fewest.deallocate()
    bits.deallocate()
  }

  /// Sees one row: where there is no figure, 255 decimals wrap round to nothing and are no fewer than any.
  func look(at mantissas: UnsafePointer<Int64>, _ decimals: UnsafePointer<UInt8>) {
    let (most, fewest, bits, count) = (most, fewest, bits, count)
    for column in 0..<count { most[column] = max(most[column], decimals[column] &+ 1) }
    for column in 0..<count { fewest[column] = min(fewest[column], decimals[column]) }
    for column in 0..<count { bits[column] |= mantissas[column] ^ (mantissas[column] &>> 63) }
  }

  /// The finest precision of a column's figures.
  func decimals(_ column: Int) -> UInt8 { max(most[column], 1) - 1 }

  /// Whether a column's integers are those that came: of one precision and 32 bits.
  func isPlain(_ column: Int) -> Bool {
    bits[column] >> 31 == 0 && (most[column] == 0 || most[column] == fewest[column] + 1)
  }
}
