/// Everybody's place and every set's statistics in every column.
public final class RankedColumns: Sendable {
  public let columns: Int
  public let regions: Int
  /// All, and after that each group.
  public let sets: Int
  private let places: RankPlaces

  /// Nil where figures of a column lie further apart than the sorter can tell.
  init?(_ ranker: ColumnRanker) {
    (columns, regions, sets) = (ranker.matrix.columns, ranker.matrix.regions, ranker.sets)
    places = RankPlaces(cells: columns * regions, statistics: columns * sets)
    guard ranker.rank(into: places) else { return nil }
  }

  deinit { places.deallocate() }

  /// The competition rank of a region among all, 1 for the best; 0 for who has no figure.
  public func rank(of region: Int, in column: Int) -> Int { Int(places.ranks[column * regions + region]) }

  /// The same within its own group; 0 also for who is in none.
  public func groupRank(of region: Int, in column: Int) -> Int { Int(places.groupRanks[column * regions + region]) }

  /// In per cent; NaN where there is no rank.
  public func percentile(of region: Int, in column: Int) -> Double { places.percentiles[column * regions + region] }

  /// The same within its own group.
  public func groupPercentile(of region: Int, in column: Int) -> Double {
    places.groupPercentiles[column * regions + region]
  }

  /// What the figures of a set look like in a column.
  public func statistics(of set: Int, in column: Int) -> ColumnStatistics { places.statistics[column * sets + set] }
}

extension FigureMatrix {
  /// Ranks everybody among all and within their own groups, and tells what the figures of all and of each group look like.
  ///
  /// `groups` gives each region's group, counted from 0, or -1; `weights` such as populations are at most 10^7;
  /// `highestIsBest` is of each column. Each column is sorted once, and the statistics count everybody. Nil where figures of a
  /// column lie further apart than 2^48.
  public func ranked(
    groups: [Int], weights: [Int64], highestIsBest: [Bool], options: RankOptions = RankOptions()
  ) -> RankedColumns? {
    RankedColumns(
      ColumnRanker(matrix: self, groups: groups, weights: weights, highestIsBest: highestIsBest, options: options))
  }
}
