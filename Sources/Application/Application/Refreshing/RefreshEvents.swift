import StatisticsNorway

/// Whom a refresh tells how far it has come.
public struct RefreshEvents {
  /// Before each call for what tables are like.
  public var planning: (FetchProgress) -> Void = { _ in }
  /// Before each call for figures.
  public var fetching: (FetchProgress, FetchPlan) -> Void = { _, _ in }
  /// When a round of calls is over.
  public var rest: () -> Void = {}

  /// Nobody is told.
  public init() {}
}
