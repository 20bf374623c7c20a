public import Statistics

/// Where every region stands in its set, and what each set's figures have in common, in every column of a cube.
public struct Standings: Sendable {
  /// The sets that were asked for.
  public let sets: RegionSets
  let regionCount: Int
  let columnCount: Int
  /// By column and region the place, its highest bit set where it is shared; 0 for none.
  let places: Storage<UInt16>
  /// By column and region the percentage; NaN for none.
  let percentiles: Storage<Double>
  /// By column and set.
  let statistics: Storage<SetStatistics>

  static let shared: UInt16 = 0x8000

  init(_ sets: RegionSets, of cube: Cube) {
    (self.sets, regionCount, columnCount) = (sets, cube.regionCount, cube.columnCount)
    places = Storage(count: columnCount * regionCount)
    percentiles = Storage(count: columnCount * regionCount)
    statistics = Storage(count: columnCount * sets.count)
  }

  /// The place of a region in its set; nil where it has no figure or no set.
  public func rank(of region: Int, in column: Int) -> Rank? {
    let place = places.base[cell(region, column)]
    return place == 0 ? nil : Rank(position: Int(place & ~Self.shared), isTied: place & Self.shared != 0)
  }

  /// Per cent of a region in its set, the larger the better; nil where it has no figure or no set.
  public func percentile(of region: Int, in column: Int) -> Double? {
    let percentile = percentiles.base[cell(region, column)]
    return percentile.isNaN ? nil : percentile
  }

  /// The statistics of a set, which counts all its members.
  public func statistics(of set: Int, in column: Int) -> SetStatistics {
    precondition(set >= 0 && set < sets.count && column >= 0 && column < columnCount, "a set that was not asked for")
    return statistics.base[column * sets.count + set]
  }

  private func cell(_ region: Int, _ column: Int) -> Int {
    precondition(region >= 0 && region < regionCount && column >= 0 && column < columnCount, "a cell outside the cube")
    return column * regionCount + region
  }
}
