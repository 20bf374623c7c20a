import ComparatorMessages
import Comparing
import Figures
import Regions
import Statistics
import Values

extension Workbench {
  /// Why an indicator's figure changed between two years; nil unless the subject has one in both.
  public func bridgeReport(
    of indicator: Indicator, for subject: Municipality, from: Int, to: Int, choice: ComparatorChoice
  ) throws -> BridgeReport? {
    let question = Question(indicator: indicator.id.rawValue, year: to)
    return try rankingReports(for: subject, [question], choice: choice).first.flatMap { try bridge($0, from: from) }
  }

  /// Why the figure of a report is another than an earlier year's; nil unless the subject has one in both.
  public func bridge(_ report: RankingReport, from: Int) throws -> BridgeReport? {
    let (indicator, subject, to) = (report.indicator, report.subject, report.year)
    let series = try store.series(of: indicator.id, in: subject.code, asOf: asOf)
    guard let before = series[from]?.value.number, let after = series[to]?.value.number else { return nil }
    let then = try store.observations(of: indicator.id, in: from, asOf: asOf).compactMapValues(\.value.number)
    let datasets = (series[from]?.datasets ?? []).union(series[to]?.datasets ?? [])
    return BridgeReport(
      indicator: indicator, subject: subject, years: (from, to), values: (before, after),
      value: try valueBridge(of: indicator, subject, (from, before), (to, after)),
      sets: report.rankings.map { set($0, indicator, own: (before, after), then) },
      origins: uniqueOrigins(try datasets.sorted().compactMap { try store.origin(of: $0) } + report.origins))
  }

  private func valueBridge(
    of indicator: Indicator, _ subject: Municipality, _ before: (year: Int, value: PublishedValue),
    _ after: (year: Int, value: PublishedValue)
  ) throws -> Result<ValueBridge, BridgeReport.NoParts> {
    guard indicator.formula != nil else { return .failure(.noFormula) }
    let years = subject.breaks + breaks(of: indicator).map(\.year)
    guard !years.contains(where: { before.year < $0 && $0 <= after.year }) else { return .failure(.acrossBreak) }
    let then = try store.versions(of: indicator.id, in: subject.code, year: before.year, asOf: asOf)
    let now = try store.versions(of: indicator.id, in: subject.code, year: after.year, asOf: asOf)
    guard let old = then.compactMap(\.derivation).first, let new = now.compactMap(\.derivation).first,
      let bridge = ValueBridge(
        from: before.value, first: first(of: then, before: before.value), to: after.value, old, new,
        decimals: indicator.decimals)
    else { return .failure(.cellMissing) }
    return .success(bridge)
  }

  /// What the publisher answered first, where it was another value than now.
  private func first(of versions: [Observation], before now: PublishedValue) -> PublishedValue? {
    let answers = versions.filter(\.isOfAnswer).sorted { $0.known < $1.known }
    return answers.count > 1 ? answers.first?.value.number.flatMap { $0 == now ? nil : $0 } : nil
  }

  private func set(
    _ ranking: Ranking, _ indicator: Indicator, own: (before: PublishedValue, after: PublishedValue),
    _ then: [RegionCode: PublishedValue]
  ) -> BridgeReport.Set {
    let members = ranking.comparison.map { $0.noRank == nil ? $0.members : [] } ?? []
    let others = members.compactMap { member -> (before: PublishedValue, after: PublishedValue)? in
      guard member.code != ranking.comparison?.subject, let before = then[member.code], let after = member.value else {
        return nil
      }
      return (before, after)
    }
    let isEnough =
      ranking.comparison?.kind == .named
      ? others.count > 1 : others.count >= 4 && 2 * (others.count + 1) >= members.count
    guard isEnough else { return BridgeReport.Set(comparator: ranking.comparator, place: nil, gap: nil) }
    return BridgeReport.Set(
      comparator: ranking.comparator, place: PlaceBridge(own: own, others: others, direction: indicator.direction),
      gap: GapBridge(own: own, others: others, decimals: indicator.decimals))
  }
}
