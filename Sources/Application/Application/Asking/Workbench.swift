import ComparatorMessages
import Comparing
import Figures
import PluginHost
import Regions
import Values

/// Answers the questions of the command line and the service from a store and its comparators.
///
/// Holds no figures of its own: everything is read from the store as it was known on `asOf`.
public struct Workbench: Sendable {
  /// What sources have said.
  public var published: any ObservationStore {
    didSet { store = DerivedFigures(published, catalogue, regions) }
  }
  /// The same, with what formulas give where no source has it.
  public internal(set) var store: DerivedFigures
  public let regions: RegionBook
  public let targets: [Target]
  /// Changes of definitions and accounting rules, across which nothing is tested.
  public let breaks: [DefinitionBreak]
  public let language: Language
  /// ISO date, or nil for now.
  public var asOf: String?
  /// What ratios are ratios of, by indicator.
  let denominators: [IndicatorID: Denominator]
  let plugins: [DiscoveredPlugin]
  let host: (any ComparatorHost)?
  private let catalogue: any IndicatorSource

  /// A workbench over a filled store; without a host it answers what needs no comparator.
  public init(
    store: any ObservationStore, regions: RegionBook, catalogue: any IndicatorSource, targets: [Target],
    breaks: [DefinitionBreak] = [], denominators: [Denominator] = [], plugins: [DiscoveredPlugin] = [],
    host: (any ComparatorHost)? = nil, language: Language = .nb, asOf: String? = nil
  ) {
    published = store
    self.store = DerivedFigures(store, catalogue, regions)
    self.regions = regions
    self.catalogue = catalogue
    self.targets = targets
    self.breaks = breaks
    self.denominators = Dictionary(denominators.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    self.plugins = plugins
    self.host = host
    self.language = language
    self.asOf = asOf
  }

  /// The indicator of an id.
  public func indicator(_ id: IndicatorID) -> Indicator? { catalogue.indicator(id) }

  /// Every indicator there is; where one is enough, ask for that.
  public var indicators: [Indicator] { catalogue.all }

  /// A municipality's targets, council decisions first, in a fixed order.
  public func targets(of municipality: Municipality) -> [Target] {
    let order = TargetBasis.allCases
    return targets.filter { $0.region == municipality.code }.sorted { left, right in
      let places = (order.firstIndex(of: left.basis) ?? 0, order.firstIndex(of: right.basis) ?? 0)
      return places.0 != places.1 ? places.0 < places.1 : isBefore(left.indicator, right.indicator)
    }
  }

  /// The order in which reports name key figures: the municipality's main ratios first, then by id.
  private func isBefore(_ left: IndicatorID, _ right: IndicatorID) -> Bool {
    let places = [left, right].map { id in Self.mainIndicators.firstIndex(of: id) ?? Self.mainIndicators.count }
    return places[0] != places[1] ? places[0] < places[1] : left < right
  }

  /// What a municipality's economy is first judged by.
  public static let mainIndicators: [IndicatorID] = ["net-operating-result", "reserve-fund", "net-debt", "sick-leave"]

  /// Judges every target of a municipality in a year, and each year before by the decision of its time.
  ///
  /// Figures of another accounting scope than the indicator's are no part of it.
  public func assessments(for municipality: Municipality, year: Int) throws -> [TargetAssessment] {
    try decisions(of: municipality).compactMap { decisions in
      guard let indicator = indicator(decisions[0].indicator) else { return nil }
      let series = try store.series(of: indicator.id, in: municipality.code, asOf: asOf).filter {
        $0.value.scope == nil
      }
      return assess(decisions, indicator: indicator, series: series, year: year)
    }
  }

  /// Decisions of which none is in force in a year, by what they are about.
  func targetsNotInForce(for municipality: Municipality, year: Int) -> [Target] {
    decisions(of: municipality).filter { targetInForce(in: year, among: $0) == nil }.flatMap(\.self)
  }

  /// The targets of a municipality, those that succeed one another together.
  private func decisions(of municipality: Municipality) -> [[Target]] {
    var groups: [[Target]] = []
    for target in targets(of: municipality) {
      if let place = groups.firstIndex(where: {
        $0[0].indicator == target.indicator && $0[0].basis == target.basis
      }) {
        groups[place].append(target)
      } else {
        groups.append([target])
      }
    }
    return groups
  }

  /// The newest year in which a municipality has a figure for something with a target.
  ///
  /// Without targets of its own: of a main ratio, unless that is much older than what else there is; then the newest in which
  /// its broad set, of accounts and services and not of fees, budgets or conditions, has figures.
  public func newestYear(for municipality: Municipality) throws -> Int? {
    let newest = try store.newestYears(in: municipality.code, notAfter: nil, asOf: asOf)
    if let own = targets(of: municipality).compactMap({ newest[$0.indicator] }).max() { return own }
    let years = newest.compactMap { id, year in isBroad(id) ? year : nil }
    let broad = years.sorted(by: >).first { year in years.count { $0 >= year } >= Self.fewestBroad }
    guard let latest = broad ?? newest.values.max() else { return nil }
    let main = Self.mainIndicators.compactMap { newest[$0] }.max() ?? 0
    return main >= latest - Self.oldestMainYears ? main : latest
  }

  /// Whether it is of accounts or services.
  private func isBroad(_ id: IndicatorID) -> Bool {
    guard let indicator = indicator(id), indicator.isRelative else { return false }
    return !Self.narrowTopics.contains(indicator.topic)
  }

  /// Set ahead of the year, or conditions that no municipality chooses.
  private static let narrowTopics: Set = ["fees", "budget", "tax", "property", "features", "population"]
  /// So few key figures make no broad set.
  private static let fewestBroad = 5

  /// How many years older than the newest figure a main ratio may be and still choose the year.
  static let oldestMainYears = 3

  /// The newest year in which a municipality has a value of an indicator.
  public func newestYear(of indicator: Indicator, for municipality: Municipality) throws -> Int? {
    try store.series(of: indicator.id, in: municipality.code, asOf: asOf).filter { $0.value.value.number != nil }.keys
      .max()
  }
}
