/// The figures of one set in one column, gathered for one question; its memory serves one column after another.
struct PeerFigures {
  /// The figures that there are, in no order.
  let values: UnsafeMutablePointer<Int64>
  private(set) var count = 0
  private(set) var sum: Int64 = 0
  private(set) var weight: Int64 = 0
  private(set) var weightedSum: Int128 = 0
  private(set) var least = Int64.max
  private(set) var most = Int64.min
  /// How many are larger than the subject's figure, and how many equal to it.
  private(set) var above = 0
  private(set) var equal = 0

  init(capacity: Int) { values = .allocate(capacity: capacity + 1) }

  func deallocate() { values.deallocate() }

  /// Gathers the figures of some regions; `own` is what those above and equal are counted against.
  ///
  /// With `isSmall`, weighted sums fit in 64 bits.
  @inline(__always)
  mutating func gather<Value: FixedWidthInteger>(
    _ cells: UnsafeMutablePointer<Value>, _ statuses: UnsafeMutablePointer<UInt8>,
    _ members: UnsafeBufferPointer<UInt16>, _ weights: UnsafePointer<Int64>, own: Int64, isSmall: Bool
  ) {
    var (count, above, equal) = (0, 0, 0)
    var (sum, weighted, weight): (Int64, Int64, Int64) = (0, 0, 0)
    var (least, most) = (Int64.max, Int64.min)
    for place in 0..<members.count {
      let region = Int(members[place])
      guard statuses[region] == Cube.hasValue else { continue }
      let value = Int64(cells[region])
      values[count] = value
      count &+= 1
      sum &+= value
      weighted &+= value &* weights[place]
      weight &+= weights[place]
      above &+= value > own ? 1 : 0
      equal &+= value == own ? 1 : 0
      least = min(least, value)
      most = max(most, value)
    }
    (self.count, self.above, self.equal) = (count, above, equal)
    (self.sum, self.weight, self.weightedSum) = (sum, weight, Int128(weighted))
    (self.least, self.most) = (least, most)
    if !isSmall { weightedSum = largeSum(cells, statuses, members, weights) }
  }

  private func largeSum<Value: FixedWidthInteger>(
    _ cells: UnsafeMutablePointer<Value>, _ statuses: UnsafeMutablePointer<UInt8>,
    _ members: UnsafeBufferPointer<UInt16>, _ weights: UnsafePointer<Int64>
  ) -> Int128 {
    members.indices.reduce(into: 0) { sum, place in
      let region = Int(members[place])
      if statuses[region] == Cube.hasValue { sum += Int128(cells[region]) * Int128(weights[place]) }
    }
  }

  /// Takes the subject's own figure in.
  mutating func add(_ value: Int64, weight own: Int64) {
    values[count] = value
    count += 1
    sum += value
    weight += own
    weightedSum += Int128(value) * Int128(own)
    (least, most) = (min(least, value), max(most, value))
  }
}
