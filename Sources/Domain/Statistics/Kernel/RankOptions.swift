/// Which of the ways that are in use a rank's surroundings are told in, and who does the work.
public struct RankOptions: Sendable {
  /// What a percentile counts.
  public enum Percentile: Sendable {
    /// (Worse + half of the tied, oneself among them) of all.
    case midRank
    /// The share of the others one is not behind: 100 for the best, 0 for the last; 100 for one alone.
    case fromBest
  }

  public var quantiles: QuantileMethod
  public var percentile: Percentile
  /// Whether the subject of a question is counted into the statistics of its sets.
  public var countsSubject: Bool
  /// In how many pieces the columns are worked on, at most.
  public var pieces = 1
  /// Calls a piece of work with each number below the first, perhaps at the same time, and returns when all are done.
  public var perform: @Sendable (Int, @Sendable (Int) -> Void) -> Void = { pieces, work in
    for piece in 0..<pieces { work(piece) }
  }

  /// The project's own unless told otherwise (METHODS, sections 3 and 4).
  public init(
    quantiles: QuantileMethod = .type8, percentile: Percentile = .midRank, countsSubject: Bool = false
  ) {
    (self.quantiles, self.percentile, self.countsSubject) = (quantiles, percentile, countsSubject)
  }
}
