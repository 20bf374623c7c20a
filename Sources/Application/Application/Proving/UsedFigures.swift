import Figures
import Regions
import Synchronization
import Values

/// A store that notes what is asked of it, so that a proof holds exactly the figures an answer was made from.
public final class UsedFigures: ObservationStore {
  private let store: any ObservationStore
  private let record: Record

  private final class Record: Sendable {
    let used = Mutex(UsedCells())
  }

  public init(_ store: any ObservationStore) {
    self.store = store
    record = Record()
  }

  private init(_ store: any ObservationStore, noting record: Record) {
    self.store = store
    self.record = record
  }

  public func takenIn(by date: String) -> any ObservationStore {
    UsedFigures(store.takenIn(by: date), noting: record)
  }

  /// What has been asked for until now.
  public var cells: UsedCells { record.used.withLock { $0 } }

  public func observations(of indicator: IndicatorID, in year: Int, asOf: String?) throws -> [RegionCode: Observation] {
    record.used.withLock { _ = $0.years.insert(UsedCells.Year(indicator: indicator, year: year)) }
    return try store.observations(of: indicator, in: year, asOf: asOf)
  }

  public func series(of indicator: IndicatorID, in region: RegionCode, asOf: String?) throws -> [Int: Observation] {
    record.used.withLock { _ = $0.series.insert(UsedCells.Series(indicator: indicator, region: region)) }
    return try store.series(of: indicator, in: region, asOf: asOf)
  }

  public func histories(of indicator: IndicatorID, in regions: Set<RegionCode>, years: ClosedRange<Int>, asOf: String?)
    throws
    -> [RegionCode: [Int: Observation]]
  {
    record.used.withLock { $0.series.formUnion(regions.map { UsedCells.Series(indicator: indicator, region: $0) }) }
    return try store.histories(of: indicator, in: regions, years: years, asOf: asOf)
  }

  public func versions(of indicator: IndicatorID, in region: RegionCode, year: Int, asOf: String?) throws
    -> [Observation]
  {
    record.used.withLock { _ = $0.series.insert(UsedCells.Series(indicator: indicator, region: region)) }
    return try store.versions(of: indicator, in: region, year: year, asOf: asOf)
  }

  public func sources(of indicator: IndicatorID, in year: Int, asOf: String?) throws -> [RegionCode: [Observation]] {
    record.used.withLock { _ = $0.years.insert(UsedCells.Year(indicator: indicator, year: year)) }
    return try store.sources(of: indicator, in: year, asOf: asOf)
  }

  public func sources(
    of indicator: IndicatorID, in regions: Set<RegionCode>?, years: ClosedRange<Int>, asOf: String?
  ) throws -> [RegionCode: [Int: [Observation]]] {
    record.used.withLock { used in
      if let regions {
        used.series.formUnion(regions.map { UsedCells.Series(indicator: indicator, region: $0) })
      } else {
        used.years.formUnion(years.map { UsedCells.Year(indicator: indicator, year: $0) })
      }
    }
    return try store.sources(of: indicator, in: regions, years: years, asOf: asOf)
  }

  public func years(of indicator: IndicatorID, asOf: String?) throws -> [Int] {
    record.used.withLock { _ = $0.indicators.insert(indicator.rawValue) }
    return try store.years(of: indicator, asOf: asOf)
  }

  public func newestYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) throws -> [IndicatorID: Int] {
    record.used.withLock { _ = $0.regions.insert(region) }
    return try store.newestYears(in: region, notAfter: latest, asOf: asOf)
  }

  /// The others' figures of those years are noted when they are asked for: what nobody asks for changes no answer.
  public func newestSharedYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) throws -> [IndicatorID:
    Int]
  {
    record.used.withLock { _ = $0.regions.insert(region) }
    return try store.newestSharedYears(in: region, notAfter: latest, asOf: asOf)
  }

  public func hasValues(in year: Int, asOf: String?) throws -> Bool { try store.hasValues(in: year, asOf: asOf) }
  public func conflicts(about indicator: IndicatorID) throws -> [Conflict] { try store.conflicts(about: indicator) }
  public func passage(_ locator: String, of dataset: String) throws -> Passage? {
    try store.passage(locator, of: dataset)
  }
  public func sha256(of dataset: String) throws -> String? { try store.sha256(of: dataset) }
  public func origin(of dataset: String) throws -> Origin? { try store.origin(of: dataset) }
}
