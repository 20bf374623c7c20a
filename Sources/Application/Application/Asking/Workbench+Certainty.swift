import Comparing
import Figures
import Regions
import Statistics
import Values

extension Workbench {
  /// How sure a comparison's rank is, from the members' own histories; nil where the subject has no rank.
  ///
  /// The subject's own history is looked at first, since most key figures have too few years and reading all is work.
  func certainty(
    of comparison: Comparison, _ indicator: Indicator, _ services: SnapshotServices
  ) throws -> RankCertainty? {
    guard comparison.own?.rank != nil else { return nil }
    let subject: Set = [comparison.subject]
    let own = try services.histories(of: indicator, in: subject, upTo: comparison.year)[comparison.subject]
    guard own?.count ?? 0 >= RankInterval.fewestYears else { return .tooShort([comparison.subject]) }
    let ranked = Set(comparison.members.filter { $0.rank != nil }.map(\.code))
    return RankCertainty(
      comparison, direction: indicator.direction,
      histories: try services.histories(of: indicator, in: ranked, upTo: comparison.year),
      sizes: try services.populations(comparison.year))
  }

  /// The values of a key figure in some regions that belong with a year's.
  func histories(
    of indicator: Indicator, in regions: Set<RegionCode>, upTo year: Int
  ) throws -> [RegionCode: [Int: PublishedValue]] {
    let span = year - RankCertainty.mostYears + 1...year
    let read = try store.histories(of: indicator.id, in: regions, years: span, asOf: asOf)
    return Dictionary(
      regions.map { ($0, history(of: $0, in: read, indicator, year)) }, uniquingKeysWith: { first, _ in first })
  }

  func history(
    of code: RegionCode, in read: [RegionCode: [Int: Observation]], _ indicator: Indicator, _ year: Int
  ) -> [Int: PublishedValue] {
    let own = regions.municipality(code)?.breaks ?? []
    return unbrokenHistory(read[code] ?? [:], upTo: year, breaks: own + breaks(of: indicator).map(\.year))
  }

  /// The breaks that concern an indicator.
  func breaks(of indicator: Indicator) -> [DefinitionBreak] { breaks.filter { $0.concerns(indicator) } }

  /// The subject's own denominator of a ratio in a year, where the data has it.
  func denominator(of indicator: Indicator, for subject: Municipality, _ year: Int) throws -> KnownDenominator? {
    guard let denominator = denominators[indicator.id], let of = self.indicator(IndicatorID(denominator.denominator)),
      let observation = try store.series(of: of.id, in: subject.code, asOf: asOf)[year + denominator.yearOffset]
    else { return nil }
    return KnownDenominator(denominator, indicator: of, observation: observation)
  }
}
