/// The order of some values: where each stands among them, the smallest first, and equal ones as they came.
func ascending(_ values: [PublishedValue]) -> [Int] {
  if values.count <= 1 << 16, let column = FigureMatrix(values) {
    var sorter = ColumnSorter(regions: values.count)
    if column.mantissas.withUnsafeBufferPointer({ sorter.sort($0) }) {
      return (0..<values.count).map { sorter.region($0) }
    }
  }
  return values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
}

/// Sorts the figures of one column after another, in memory that is taken once.
struct ColumnSorter: ~Copyable {
  private let keys: UnsafeMutableBufferPointer<UInt64>
  private let spare: UnsafeMutableBufferPointer<UInt64>
  private let counts: UnsafeMutableBufferPointer<Int32>
  /// How many figures the last column had.
  private(set) var count = 0
  private var lowest: Int64 = 0

  /// For columns of at most 65,536 regions.
  init(regions: Int) {
    precondition(regions <= 1 << 16, "more regions than a key has room for")
    keys = .allocate(capacity: regions)
    spare = .allocate(capacity: regions)
    counts = .allocate(capacity: 256)
  }

  deinit {
    keys.deallocate()
    spare.deallocate()
    counts.deallocate()
  }

  /// The region that has a place in the order, counted from 0.
  func region(_ place: Int) -> Int { Int(keys[place] & 0xFFFF) }

  /// The scaled integer that has a place in the order.
  func value(_ place: Int) -> Int64 { Int64(keys[place] >> 16) + lowest }

  /// Sorts a column in ascending order, equal figures by region; false where they lie further apart than a key can tell.
  mutating func sort(_ column: UnsafeBufferPointer<Int64>) -> Bool {
    var (low, high) = (Int64.max, Int64.min)
    for value in column where value != FigureMatrix.missing { (low, high) = (min(low, value), max(high, value)) }
    (count, lowest) = (0, low)
    guard low <= high else { return true }
    let span = UInt64(high &- low)
    guard high.subtractingReportingOverflow(low).overflow == false, span < 1 << 48 else { return false }
    for region in column.indices where column[region] != FigureMatrix.missing {
      keys[count] = UInt64(column[region] - low) << 16 | UInt64(region)
      count += 1
    }
    sortKeys(bits: 64 - span.leadingZeroBitCount)
    return true
  }

  /// By eight bits at a time, the lowest first: each time in order of those bits, and as before where they are equal.
  private func sortKeys(bits: Int) {
    var (from, to) = (keys, spare)
    var shift = 16
    while shift < 16 + bits {
      counts.update(repeating: 0)
      for place in 0..<count { counts[Int(from[place] >> UInt64(shift) & 0xFF)] += 1 }
      var before: Int32 = 0
      for digit in 0..<256 { (counts[digit], before) = (before, before + counts[digit]) }
      for place in 0..<count {
        let digit = Int(from[place] >> UInt64(shift) & 0xFF)
        to[Int(counts[digit])] = from[place]
        counts[digit] += 1
      }
      swap(&from, &to)
      shift += 8
    }
    if from.baseAddress != keys.baseAddress { for place in 0..<count { keys[place] = from[place] } }
  }
}
