import Benchmarking
import ComparatorMessages
import Indicators
import PluginHost
import Regions

/// Answers the questions of the command line and the service from a store and its comparators.
///
/// Holds no figures of its own: everything is read from the store as it was known on `asOf`.
public struct Workbench: Sendable {
  public var store: any ObservationStore
  public let regions: RegionBook
  public let targets: [Target]
  public let language: Language
  /// ISO date, or nil for now.
  public var asOf: String?
  let plugins: [DiscoveredPlugin]
  let host: PluginHost?
  private let catalogue: any IndicatorSource

  /// A workbench over a filled store; without a host it answers what needs no comparator.
  public init(
    store: any ObservationStore, regions: RegionBook, catalogue: any IndicatorSource, targets: [Target],
    plugins: [DiscoveredPlugin] = [], host: PluginHost? = nil, language: Language = .nb, asOf: String? = nil
  ) {
    self.store = store
    self.regions = regions
    self.catalogue = catalogue
    self.targets = targets
    self.plugins = plugins
    self.host = host
    self.language = language
    self.asOf = asOf
  }

  /// The indicator of an id.
  public func indicator(_ id: String) -> Indicator? { catalogue.indicator(id) }

  /// Every indicator there is; where one is enough, ask for that.
  public var indicators: [Indicator] { catalogue.all }

  /// A municipality's targets, council decisions first, in a fixed order.
  public func targets(of municipality: Municipality) -> [Target] {
    let order: [TargetBasis] = [.council, .regulation, .guideline]
    return targets.filter { $0.region == municipality.code }.sorted { left, right in
      let places = (order.firstIndex(of: left.basis) ?? 0, order.firstIndex(of: right.basis) ?? 0)
      return places.0 != places.1 ? places.0 < places.1 : isBefore(left.indicator, right.indicator)
    }
  }

  /// The order in which reports name key figures: the municipality's main ratios first, then by id.
  private func isBefore(_ left: String, _ right: String) -> Bool {
    let places = [left, right].map { id in Self.mainIndicators.firstIndex(of: id) ?? Self.mainIndicators.count }
    return places[0] != places[1] ? places[0] < places[1] : left < right
  }

  /// What a municipality's economy is first judged by.
  static let mainIndicators = ["net-operating-result", "reserve-fund", "net-debt", "sick-leave"]

  /// Judges every target of a municipality in a year; figures of another accounting scope than the indicator's are no part of it.
  public func assessments(for municipality: Municipality, year: Int) throws -> [TargetAssessment] {
    try targets(of: municipality).compactMap { target in
      guard target.applies(to: year), let indicator = indicator(target.indicator) else { return nil }
      let series = try store.series(of: target.indicator, in: municipality.code, asOf: asOf).filter {
        $0.value.scope == nil
      }
      return assess(target, indicator: indicator, series: series, year: year)
    }
  }

  /// The newest year in which a municipality has a figure for something with a target.
  ///
  /// Without targets of its own: of a main ratio, unless that is much older than what else there is; then of anything.
  public func newestYear(for municipality: Municipality) throws -> Int? {
    let newest = try store.newestYears(in: municipality.code, notAfter: nil, asOf: asOf)
    if let own = targets(of: municipality).compactMap({ newest[$0.indicator] }).max() { return own }
    guard let latest = newest.values.max() else { return nil }
    let main = Self.mainIndicators.compactMap { newest[$0] }.max() ?? 0
    return main >= latest - Self.oldestMainYears ? main : latest
  }

  /// How many years older than the newest figure a main ratio may be and still choose the year.
  static let oldestMainYears = 3

  /// The newest year in which a municipality has a value of an indicator.
  public func newestYear(of indicator: Indicator, for municipality: Municipality) throws -> Int? {
    try store.series(of: indicator.id, in: municipality.code, asOf: asOf).filter { $0.value.value.number != nil }.keys
      .max()
  }
}
