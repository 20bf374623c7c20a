/// The figures of one column sorted from the smallest, each packed with its region into one whole number.
///
/// The upper bits are the figure less the column's smallest, the lower ones the region. One per worker: its memory serves
/// one column after another.
struct SortedColumn {
  static let regionBits: UInt64 = 13
  static let regionMask: UInt64 = 1 << regionBits - 1

  /// The packed figures in order.
  private(set) var keys: UnsafeMutablePointer<UInt64>
  private var spare: UnsafeMutablePointer<UInt64>
  private let counts: UnsafeMutablePointer<UInt32>
  /// How many figures there are.
  private(set) var count = 0
  /// The smallest figure, which the keys are counted from.
  private(set) var least: Int64 = 0
  /// The largest figure less the smallest.
  private(set) var spread: UInt64 = 0

  private static let mostDigitBits: UInt64 = 9

  init(capacity: Int) {
    keys = .allocate(capacity: capacity + 1)
    spare = .allocate(capacity: capacity + 1)
    counts = .allocate(capacity: 1 << Int(Self.mostDigitBits))
  }

  func deallocate() {
    keys.deallocate()
    spare.deallocate()
    counts.deallocate()
  }

  /// Takes the figures that some regions have in a column, and sorts them.
  mutating func load(_ column: Int, of cube: Cube, regions: UnsafeBufferPointer<UInt16>) {
    let statuses = cube.statuses.base + column * cube.regionCount
    if let wide = cube.wide[column] {
      pack(wide.base, statuses, regions)
    } else {
      pack(cube.narrow.base + column * cube.regionCount, statuses, regions)
    }
    sort()
  }

  @inline(__always)
  private mutating func pack<Value: FixedWidthInteger>(
    _ values: UnsafeMutablePointer<Value>, _ statuses: UnsafeMutablePointer<UInt8>,
    _ regions: UnsafeBufferPointer<UInt16>
  ) {
    var (least, most) = (Int64.max, Int64.min)
    var count = 0
    for region in regions {
      let value = Int64(values[Int(region)])
      let has = statuses[Int(region)] == Cube.hasValue
      spare[count] = UInt64(region)
      keys[count] = UInt64(bitPattern: value)
      count += has ? 1 : 0
      least = has ? min(least, value) : least
      most = has ? max(most, value) : most
    }
    self.count = count
    self.least = count == 0 ? 0 : least
    spread = count == 0 ? 0 : UInt64(bitPattern: most &- least)
    for place in 0..<count {
      keys[place] = (keys[place] &- UInt64(bitPattern: least)) << Self.regionBits | spare[place]
    }
  }

  /// Sorts by the figure's bits, a few at a time from the lowest: the order of equal figures stays that of the regions.
  private mutating func sort() {
    let bits = UInt64(64 - spread.leadingZeroBitCount)
    let passes = (bits + Self.mostDigitBits - 1) / Self.mostDigitBits
    guard count > 1, passes > 0 else { return }
    let width = (bits + passes - 1) / passes
    for pass in 0..<passes { sort(shift: Self.regionBits + pass * width, width: width) }
  }

  @inline(__always)
  private mutating func sort(shift: UInt64, width: UInt64) {
    let mask: UInt64 = 1 << width - 1
    counts.update(repeating: 0, count: Int(mask) + 1)
    for place in 0..<count { counts[Int(keys[place] &>> shift & mask)] &+= 1 }
    var before: UInt32 = 0
    for digit in 0...Int(mask) {
      let here = counts[digit]
      counts[digit] = before
      before &+= here
    }
    for place in 0..<count {
      let key = keys[place]
      let digit = Int(key &>> shift & mask)
      spare[Int(counts[digit])] = key
      counts[digit] &+= 1
    }
    swap(&keys, &spare)
  }
}
