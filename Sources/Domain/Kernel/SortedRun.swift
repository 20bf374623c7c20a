/// The sorted figures of one set: a stretch of packed numbers, as in `SortedColumn`.
struct SortedRun {
  let keys: UnsafeMutablePointer<UInt64>
  let count: Int
  /// What the packed figures are counted from.
  let least: Int64
  /// Whether weighted sums fit in 64 bits.
  let isSmall: Bool

  @inline(__always)
  func value(_ place: Int) -> Int64 { Int64(bitPattern: keys[place] &>> SortedColumn.regionBits) &+ least }

  /// What the figures have in common.
  func statistics(decimals: Int, weights: Weights, _ quartiles: QuartilePlaces) -> SetStatistics {
    guard count > 0 else { return .nothing(decimals: decimals) }
    let (sum, weightedSum, weight) = isSmall ? smallSums(weights) : largeSums(weights)
    return quartiles.places.withUnsafeBufferPointer { places in
      func quartile(_ quarter: Int) -> Int64 {
        let place = places[3 * (count - 1) + quarter - 1]
        return place.read(value(Int(place.lower)), value(Int(place.upper)))
      }
      return SetStatistics(
        count: count, decimals: decimals, sum: sum, weightedSum: weightedSum, weight: weight,
        quartiles: (quartile(1), quartile(2), quartile(3)), ends: (value(0), value(count - 1)))
    }
  }

  private func smallSums(_ weights: Weights) -> (Int64, Int128, Int64) {
    var (sum, weighted, weight): (Int64, Int64, Int64) = (0, 0, 0)
    let base = weights.values.base
    for place in 0..<count {
      let key = keys[place]
      let figure = Int64(bitPattern: key &>> SortedColumn.regionBits) &+ least
      let own = base[Int(key & SortedColumn.regionMask)]
      sum &+= figure
      weighted &+= figure &* own
      weight &+= own
    }
    return (sum, Int128(weighted), weight)
  }

  private func largeSums(_ weights: Weights) -> (Int64, Int128, Int64) {
    var (sum, weighted, weight): (Int64, Int128, Int64) = (0, 0, 0)
    for place in 0..<count {
      let own = weights.values.base[Int(keys[place] & SortedColumn.regionMask)]
      sum += value(place)
      weighted += Int128(value(place)) * Int128(own)
      weight += own
    }
    return (sum, weighted, weight)
  }

  /// Writes places and percentages by region, in one walk over the figures; those that are equal share the best place.
  @inline(__always)
  func rank(
    _ better: Better, _ method: PercentileMethod, _ ranks: UnsafeMutablePointer<UInt16>,
    _ percentiles: UnsafeMutablePointer<Double>
  ) {
    var start = 0
    while start < count {
      let figure = keys[start] &>> SortedColumn.regionBits
      var end = start + 1
      while end < count, keys[end] &>> SortedColumn.regionBits == figure { end += 1 }
      let place = better == .smaller ? start + 1 : count - end + 1
      let percentile = method.percentile(place: place, tied: end - start, count: count)
      let rank = UInt16(truncatingIfNeeded: place) | (end - start > 1 ? Standings.shared : 0)
      for member in start..<end {
        let region = Int(keys[member] & SortedColumn.regionMask)
        ranks[region] = rank
        percentiles[region] = percentile
      }
      start = end
    }
  }
}
