/// Where ranks and statistics are written, by several threads, each to columns of its own.
struct RankPlaces: @unchecked Sendable {
  let ranks: UnsafeMutablePointer<UInt16>
  let groupRanks: UnsafeMutablePointer<UInt16>
  let percentiles: UnsafeMutablePointer<Double>
  let groupPercentiles: UnsafeMutablePointer<Double>
  let statistics: UnsafeMutablePointer<ColumnStatistics>

  /// Takes memory that `ColumnRanker` fills, and `deallocate` gives back.
  init(cells: Int, statistics count: Int) {
    ranks = .allocate(capacity: cells)
    groupRanks = .allocate(capacity: cells)
    percentiles = .allocate(capacity: cells)
    groupPercentiles = .allocate(capacity: cells)
    statistics = .allocate(capacity: count)
  }

  func deallocate() {
    ranks.deallocate()
    groupRanks.deallocate()
    percentiles.deallocate()
    groupPercentiles.deallocate()
    statistics.deallocate()
  }
}
