/// The figures of one set in one column, gathered for one question; its memory serves one column after another.
struct PeerFigures<Value: FixedWidthInteger & BitwiseCopyable> {
  /// The figures that there are, in no order.
  let values: UnsafeMutablePointer<Value>
  private(set) var count = 0
  /// The sum of the figures, and of what those weigh who have one.
  private(set) var sum: Int64 = 0
  private(set) var weight: Int64 = 0
  /// The sum of figures times weights, where it fits in 64 bits.
  private(set) var weighted: Int64 = 0
  private(set) var least: Value = 0
  private(set) var most: Value = 0
  /// How many are larger and how many smaller than the subject's figure.
  private(set) var above = 0
  private(set) var below = 0

  init(capacity: Int) { values = .allocate(capacity: capacity + 1) }

  func deallocate() { values.deallocate() }

  /// Gathers the figures of some regions, and holds them against the subject's; `own` are the weights of `members`.
  ///
  /// A cell without figure holds 0, which adds nothing.
  @inline(__always)
  mutating func gather(
    _ cells: UnsafeMutablePointer<Value>, _ statuses: UnsafeMutablePointer<UInt8>,
    _ members: UnsafeBufferPointer<UInt16>, _ own: UnsafeBufferPointer<Int64>, against subject: Value
  ) {
    let values = values
    var (count, place) = (0, 0)
    var (sum, weighted, weight): (Int64, Int64, Int64) = (0, 0, 0)
    if let regions = members.baseAddress, let weights = own.baseAddress {
      while place < members.count {
        let region = Int(regions[place])
        let value = cells[region]
        // All bits where the status is 0, without a branch that could not be foreseen.
        let has = (Int64(statuses[region]) &- 1) &>> 63
        values[count] = value
        count &-= Int(has)
        sum &+= Int64(value)
        weighted &+= Int64(value) &* weights[place]
        weight &+= weights[place] & has
        place &+= 1
      }
    }
    (self.count, self.sum, self.weighted, self.weight) = (count, sum, weighted, weight)
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

  /// The sum of figures times weights, in as many bits as that may take.
  static func largeSum(
    _ cells: UnsafeMutablePointer<Value>, _ members: UnsafeBufferPointer<UInt16>, _ own: UnsafeBufferPointer<Int64>
  ) -> Int128 {
    zip(members, own).reduce(into: 0) { sum, member in sum += Int128(cells[Int(member.0)]) * Int128(member.1) }
  }
}
