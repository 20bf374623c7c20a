import ComparatorMessages
import Comparing
import Figures
import Regions
import Statistics
import Values

extension Workbench {
  /// A municipality's series of an indicator, over the years asked for or all there are, with what can be said of it.
  ///
  /// With `prices`, amounts in one year's kroner; the caller has seen to it that the indicator is an amount.
  public func trendReport(
    of indicator: Indicator, for subject: Municipality, from: Int?, to: Int?,
    choice: ComparatorChoice = ComparatorChoice(), prices: ConstantPrices? = nil
  ) throws -> TrendReport {
    let published = try trend(of: indicator, for: subject, from: from, upTo: to)
    let trend = prices.map { published.in($0) } ?? published
    let assessment = TrendAssessment(trend, decimals: indicator.decimals)
    let datasets = Set(published.points.flatMap { $0.observation?.datasets ?? [] })
    let years = published.points.map(\.year)
    let rankings = try assessment.map { try peers(of: indicator, for: subject, over: $0.years, choice: choice) } ?? []
    return TrendReport(
      subject: subject, indicator: indicator, trend: trend, assessment: assessment,
      movements: try assessment.map {
        try movements(of: indicator, over: $0.years, rankings: rankings, prices: prices)
      } ?? [], failed: rankings.filter(\.hasFailed), prices: prices,
      conflicts: try standingConflicts(about: indicator.id).filter { conflict in
        conflict.region == subject.code && conflict.year.map(years.contains) == true
      }, origins: try datasets.sorted().compactMap { try store.origin(of: $0) })
  }

  /// The series through renumberings, mergers and splits; empty where there is no figure.
  func trend(of indicator: Indicator, for subject: Municipality, from: Int? = nil, upTo: Int?) throws -> Trend {
    let lineage = regions.lineage(of: subject)
    let related = [subject] + lineage.segments.flatMap { [$0.sameName].compactMap { $0 } + $0.predecessors }
    var cells: [RegionCode: [Int: Observation]] = [:]
    for municipality in related where cells[municipality.code] == nil {
      cells[municipality.code] = try store.series(of: indicator.id, in: municipality.code, asOf: asOf)
    }
    let years = cells.values.flatMap(\.keys)
    guard let first = from ?? years.min(), let last = upTo ?? years.max(), first <= last else {
      return Trend(points: [], breaks: [], leftOut: [])
    }
    return Comparing.trend(
      of: indicator, for: subject, lineage: lineage, years: first...last, breaks: breaks(of: indicator)
    ) { cells[$0.code] ?? [:] }
  }

  /// Whom each comparator compares with in the last of some years.
  private func peers(
    of indicator: Indicator, for subject: Municipality, over years: ClosedRange<Int>, choice: ComparatorChoice
  ) throws -> [Ranking] {
    guard years.count > 1, subject.exists(in: years.upperBound), host != nil else { return [] }
    let question = Question(indicator: indicator.id.rawValue, year: years.upperBound)
    return try rankingReports(for: subject, [question], choice: choice).flatMap(\.rankings)
  }

  /// How the median of each comparator's peers moved over the same years; the peers are those of the last year.
  func movements(
    of indicator: Indicator, over years: ClosedRange<Int>, rankings: [Ranking], prices: ConstantPrices? = nil
  ) throws -> [PeerMovement] {
    try rankings.compactMap { ranking in
      guard let comparison = ranking.comparison else { return nil }
      let peers = Set(comparison.members.map(\.code).filter { $0 != comparison.subject })
      let read = try store.histories(of: indicator.id, in: peers, years: years, asOf: asOf)
      let histories = peers.reduce(into: [RegionCode: [Int: PublishedValue]]()) { histories, code in
        let history = history(of: code, in: read, indicator, years.upperBound)
        histories[code] =
          prices.map { prices in
            history.reduce(into: [:]) { $0[$1.key] = prices.real($1.value, of: $1.key) }
          } ?? history
      }
      return PeerMovement(
        comparator: ranking.comparator, kind: comparison.kind, years: years, histories: histories,
        decimals: indicator.decimals)
    }
  }
}
