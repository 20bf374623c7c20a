/// The rules of calculation, each with a version that is raised whenever the same figures could give another answer.
///
/// The one register: reports name from here what they used, and each has a page in `Documentation/methods/`.
public enum Method: String, CaseIterable, Sendable {
  case values
  case direction
  case rank
  case quantiles
  case averages
  case outliers
  case rankInterval = "rank-interval"
  case trend
  case targets
  case comparability
  case kronerGap = "kroner-gap"
  case robustness
  case similar
  case deflation
  case reproducibility

  /// The section of the methods, which is also the number of its page.
  public var section: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The page below `Documentation/methods/`.
  public var page: String { (section < 10 ? "0" : "") + "\(section)-\(rawValue).md" }

  public var version: String {
    switch self {
    case .rankInterval, .trend: "2.0.0"
    case .targets: "1.2.0"
    case .kronerGap, .robustness, .values: "1.1.0"
    default: "1.0.0"
    }
  }
}

extension RankingReport {
  /// What the report was made with, in the order of the methods' sections.
  public var methods: [Method] {
    let comparisons = rankings.compactMap(\.comparison)
    let hasStatistics = comparisons.contains { $0.statistics != nil }
    let used: [(Method, Bool)] = [
      (.values, true), (.direction, true), (.rank, comparisons.contains { $0.own?.rank != nil }),
      (.quantiles, hasStatistics), (.averages, hasStatistics),
      (.outliers, comparisons.contains { $0.noRank == nil && $0.reporting >= 7 }),
      (.rankInterval, rankings.contains { $0.certainty != nil }), (.comparability, !comparisons.isEmpty),
      (.kronerGap, denominator != nil && hasStatistics), (.robustness, robustness != nil),
    ]
    return used.filter(\.1).map(\.0)
  }
}
