import Figures
import Values

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
    case .targets: "1.1.0"
    default: "1.0.0"
    }
  }

  public var name: Multilingual {
    switch self {
    case .values: Multilingual(nb: "Verdier ved publisert presisjon", en: "Values at published precision")
    case .direction: Multilingual(nb: "Retning", en: "Direction")
    case .rank: Multilingual(nb: "Standard konkurranserangering", en: "Standard competition ranking")
    case .quantiles:
      Multilingual(
        nb: "Kvantiler etter Hyndman og Fan type 8; persentil etter midtrang",
        en: "Quantiles by Hyndman and Fan type 8; mid-rank percentile")
    case .averages: Multilingual(nb: "Median og gjennomsnitt av de andre", en: "Median and mean of the others")
    case .outliers: Multilingual(nb: "Robust z for avvikende verdier", en: "Robust z for far-off values")
    case .rankInterval:
      Multilingual(nb: "Intervall for plass fra svingninger år for år", en: "Rank interval from year-to-year swings")
    case .trend: Multilingual(nb: "Theil–Sen og eksakt Mann–Kendall", en: "Theil–Sen and exact Mann–Kendall")
    case .targets: Multilingual(nb: "Måltall etter vedtaket som gjaldt", en: "Targets by the decision in force")
    case .comparability: Multilingual(nb: "Vern mot ulike definisjoner", en: "Guard against differing definitions")
    case .kronerGap: Multilingual(nb: "Forskjell i kroner", en: "Difference in kroner")
    case .robustness:
      Multilingual(
        nb: "Robusthet over sammenlignere, og uten én av de andre",
        en: "Robustness over comparators, and with any one peer left out")
    case .similar: Multilingual(nb: "Lignende kommuner", en: "Similar municipalities")
    case .deflation: Multilingual(nb: "Faste priser", en: "Constant prices")
    case .reproducibility: Multilingual(nb: "Samme inndata, samme svar", en: "Same inputs, same answer")
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
