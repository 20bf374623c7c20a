/// The figures of one set in one column, gathered for one question; its memory serves one column after another.
struct PeerFigures<Value: FixedWidthInteger & BitwiseCopyable> {
  /// The figures that there are, in no order.
  let values: UnsafeMutablePointer<Value>
  /// What those who have them weigh.
  private let weights: UnsafeMutablePointer<Int64>
  private(set) var count = 0
  private(set) var least: Value = 0
  private(set) var most: Value = 0
  /// How many are larger and how many smaller than the subject's figure.
  private(set) var above = 0
  private(set) var below = 0

  init(capacity: Int) {
    values = .allocate(capacity: capacity + 1)
    weights = .allocate(capacity: capacity + 1)
  }

  func deallocate() {
    values.deallocate()
    weights.deallocate()
  }

  /// Gathers the figures of some regions, and holds them against the subject's; `own` are the weights of `members`.
  @inline(__always)
  mutating func gather(
    _ cells: UnsafeMutablePointer<Value>, _ statuses: UnsafeMutablePointer<UInt8>,
    _ members: UnsafeBufferPointer<UInt16>, _ own: UnsafeBufferPointer<Int64>, against subject: Value
  ) {
    guard let regions = members.baseAddress, let weighing = own.baseAddress else {
      count = 0
      return
    }
    let (values, weights) = (values, weights)
    var (count, place) = (0, 0)
    while place < members.count {
      let region = Int(regions[place])
      values[count] = cells[region]
      weights[count] = weighing[place]
      // One where the status is 0, without a branch that could not be foreseen.
      count &+= (Int(statuses[region]) &- 1) &>> 63 & 1
      place &+= 1
    }
    self.count = count
    compare(with: subject)
  }

  /// Passes over the figures in loops that are short enough to be done several figures at a time.
  @inline(__always)
  private mutating func compare(with subject: Value) {
    let (values, count) = (values, count)
    var (above, below): (Value, Value) = (0, 0)
    var (least, most) = (Value.max, Value.min)
    var place = 0
    while place < count {
      above &+= values[place] > subject ? 1 : 0
      place &+= 1
    }
    place = 0
    while place < count {
      below &+= values[place] < subject ? 1 : 0
      place &+= 1
    }
    place = 0
    while place < count {
      least = min(least, values[place])
      most = max(most, values[place])
      place &+= 1
    }
    (self.above, self.below, self.least, self.most) = (Int(above), Int(below), least, most)
  }

  /// The sums of the figures, of figures times weights, and of weights; `areSmall` when all fit in 64 bits.
  @inline(__always)
  func sums(areSmall: Bool) -> (sum: Int64, weighted: Int128, weight: Int64) {
    var (sum, weighted, weight): (Int64, Int64, Int64) = (0, 0, 0)
    for place in 0..<count {
      let value = Int64(values[place])
      sum &+= value
      weighted &+= value &* weights[place]
      weight &+= weights[place]
    }
    return (sum, areSmall ? Int128(weighted) : largeSum, weight)
  }

  private var largeSum: Int128 {
    (0..<count).reduce(into: 0) { sum, place in sum += Int128(values[place]) * Int128(weights[place]) }
  }
}
