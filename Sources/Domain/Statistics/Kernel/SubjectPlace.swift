/// Where one region stands in a set, in one column.
public struct SubjectPlace: Sendable, Equatable {
  /// The competition rank, 1 for the best; nil where the subject has no figure.
  public let rank: Int?
  /// In per cent; nil without a rank.
  public let percentile: Double?
  /// How many of the set have a figure, the subject counted in.
  public let reporting: Int
  /// Of the set, with or without the subject as the options have it.
  public let statistics: ColumnStatistics
}

extension FigureMatrix {
  /// Where a region stands in each of some sets, in each column; by set, then column.
  ///
  /// A set lists its members, each once, the subject among them. Each column is sorted once for all sets. Nil where figures
  /// of a column lie further apart than 2^48.
  public func places(
    of subject: Int, in sets: [[Int]], weights: [Int64], highestIsBest: [Bool], options: RankOptions = RankOptions()
  ) -> [[SubjectPlace]]? {
    let seeker = SubjectSeeker(
      matrix: self, subject: subject, sets: sets, weights: weights, highestIsBest: highestIsBest, options: options)
    return seeker.places()
  }
}
