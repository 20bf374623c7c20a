/// The figures of one set in ascending order, in memory that is taken once.
final class SortedRun {
  private let values: UnsafeMutableBufferPointer<Int64>
  private let weights: UnsafeMutableBufferPointer<Int64>
  private let regions: UnsafeMutableBufferPointer<Int32>
  private var count = 0

  init(regions count: Int) {
    values = .allocate(capacity: count)
    weights = .allocate(capacity: count)
    regions = .allocate(capacity: count)
  }

  deinit {
    values.deallocate()
    weights.deallocate()
    regions.deallocate()
  }

  /// Takes the figures at some places of a sorted column.
  func fill(
    _ places: UnsafeBufferPointer<Int32>, _ sorter: borrowing ColumnSorter, _ weightOf: UnsafeBufferPointer<Int64>
  ) {
    count = places.count
    for index in 0..<places.count {
      let place = Int(places[index])
      let region = sorter.region(place)
      values[index] = sorter.value(place)
      regions[index] = Int32(truncatingIfNeeded: region)
      weights[index] = weightOf[region]
    }
  }

  /// Takes the figures of a set's members, and counts among them, the subject's too, how many are below its own and equal to it.
  ///
  /// `masks` has 1 for members and 0 for others, from a place on. Without branches, which nobody could foretell.
  func fill(
    _ sorter: borrowing ColumnSorter, _ weightOf: [Int64], _ masks: [Int], from first: Int, leavingOut subject: Int,
    own: Int64
  ) -> (count: Int, below: Int, tied: Int) {
    var (all, below, tied, count) = (0, 0, 0, 0)
    masks.withUnsafeBufferPointer { masks in
      weightOf.withUnsafeBufferPointer { weightOf in
        for place in 0..<sorter.count {
          let (region, value) = (sorter.region(place), sorter.value(place))
          let member = masks[first + region]
          all += member
          below += value < own ? member : 0
          tied += value == own ? member : 0
          (values[count], weights[count]) = (value, weightOf[region])
          count += region == subject ? 0 : member
        }
      }
    }
    self.count = count
    return (all, below, tied)
  }

  /// Writes everybody's competition rank and percentile, by region.
  func rank(
    _ highestIsBest: Bool, _ kind: RankOptions.Percentile, _ ranks: UnsafeMutablePointer<UInt16>,
    _ percentiles: UnsafeMutablePointer<Double>
  ) {
    let count = count
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, values[end] == values[start] { end += 1 }
      let better = highestIsBest ? count - end : start
      let percentile = Self.percentile(better: better, tied: end - start, of: count, kind)
      for place in start..<end {
        ranks[Int(regions[place])] = UInt16(truncatingIfNeeded: better + 1)
        percentiles[Int(regions[place])] = percentile
      }
      start = end
    }
  }

  /// In per cent, as the options have it.
  static func percentile(better: Int, tied: Int, of count: Int, _ kind: RankOptions.Percentile) -> Double {
    switch kind {
    case .midRank: Double(100 * (2 * (count - better - tied) + tied)) / Double(2 * count)
    case .fromBest: count == 1 ? 100 : 100 * (1 - Double(better) / Double(count - 1))
    }
  }

  /// What the figures look like.
  func statistics(_ unit: Double, _ method: QuantileMethod) -> ColumnStatistics {
    ColumnStatistics(
      UnsafeBufferPointer(rebasing: values[0..<count]), weights: UnsafeBufferPointer(rebasing: weights[0..<count]),
      unit: unit, method)
  }
}
