public import Statistics

/// By which definitions ranks and statistics are reckoned.
public struct Definitions: Sendable, Equatable {
  /// How quartiles and medians are read between two figures.
  public var quantiles: QuantileMethod
  /// How a place becomes a percentage.
  public var percentile: PercentileMethod
  /// Whether statistics that one subject is held against count it; of no account where all are ranked against all.
  public var subject: SubjectRole

  /// Those of briefings: Hyndman and Fan's type 8, mid-rank percentiles, and a subject outside its own yardstick.
  public static let house = Definitions(quantiles: .type8, percentile: .midRank, subject: .leftOut)
  /// Those that spreadsheets and data frames have as defaults: type 7, percentages from the best, everyone counted.
  public static let common = Definitions(quantiles: .type7, percentile: .fromBest, subject: .countedIn)

  /// Definitions of one's own, by their names.
  public init(quantiles: QuantileMethod, percentile: PercentileMethod, subject: SubjectRole) {
    (self.quantiles, self.percentile, self.subject) = (quantiles, percentile, subject)
  }
}
