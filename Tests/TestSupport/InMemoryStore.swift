import Figures
import Regions
import Values

/// A store of nothing but the figures it was given: of several of one cell, the one that became known last.
public struct InMemoryStore: ObservationStore {
  private let figures: [Observation]
  /// By dataset: the division of the country its figures are for.
  private let borders: [String: Int]

  public init(_ figures: [Observation], borders: [String: Int] = [:]) {
    self.figures = figures
    self.borders = borders
  }

  /// Those known on a date, the newest first.
  private func known(_ asOf: String?, _ isWanted: (Observation) -> Bool) -> [Observation] {
    figures.filter { isWanted($0) && $0.known <= asOf ?? $0.known }.sorted { $0.known > $1.known }
  }

  private func chosen<Key>(_ figures: [Observation], by key: (Observation) -> Key) -> [Key: Observation] {
    Dictionary(figures.map { (key($0), $0) }, uniquingKeysWith: { newest, _ in newest })
  }

  public func observations(of indicator: IndicatorID, in year: Int, asOf: String?) -> [RegionCode: Observation] {
    chosen(known(asOf) { $0.indicator.rawValue == indicator.rawValue && $0.year == year }, by: \.region)
  }

  public func series(of indicator: IndicatorID, in region: RegionCode, asOf: String?) -> [Int: Observation] {
    chosen(known(asOf) { $0.indicator.rawValue == indicator.rawValue && $0.region == region }, by: \.year)
  }

  public func histories(
    of indicator: IndicatorID, in regions: Set<RegionCode>, years: ClosedRange<Int>, asOf: String?
  ) -> [RegionCode: [Int: Observation]] {
    let series = regions.map { ($0, self.series(of: indicator, in: $0, asOf: asOf).filter { years.contains($0.key) }) }
    return Dictionary(series.filter { !$1.isEmpty }, uniquingKeysWith: { first, _ in first })
  }

  public func sources(
    of indicator: IndicatorID, in regions: Set<RegionCode>?, years: ClosedRange<Int>, asOf: String?
  ) -> [RegionCode: [Int: [Observation]]] {
    let wanted = known(asOf) { cell in
      cell.indicator == indicator && years.contains(cell.year) && regions?.contains(cell.region) ?? true
    }
    return Dictionary(grouping: wanted, by: \.region).mapValues { Dictionary(grouping: $0, by: \.year) }
  }

  public func years(of indicator: IndicatorID, asOf: String?) -> [Int] {
    Set(known(asOf) { $0.indicator.rawValue == indicator.rawValue && $0.value.number != nil }.map(\.year)).sorted()
  }

  public func hasValues(in year: Int, asOf: String?) -> Bool {
    !known(asOf) { $0.year == year && $0.value.number != nil }.isEmpty
  }

  public func newestYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) -> [IndicatorID: Int] {
    newestYears(notAfter: latest, asOf) { $0.region == region }
  }

  public func newestSharedYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) -> [IndicatorID: Int] {
    newestYears(notAfter: latest, asOf) { own in
      own.region == region
        && figures.contains { $0.region != region && $0.indicator == own.indicator && $0.year == own.year }
    }
  }

  private func newestYears(
    notAfter latest: Int?, _ asOf: String?, _ isWanted: (Observation) -> Bool
  ) -> [IndicatorID: Int] {
    let cells = known(asOf) { isWanted($0) && $0.value.number != nil && $0.year <= latest ?? .max }
    return Dictionary(cells.map { ($0.indicator, $0.year) }, uniquingKeysWith: max)
  }

  public func versions(of indicator: IndicatorID, in region: RegionCode, year: Int, asOf: String?) -> [Observation] {
    known(asOf) { $0.indicator.rawValue == indicator.rawValue && $0.region == region && $0.year == year }
  }

  public func sources(of indicator: IndicatorID, in year: Int, asOf: String?) -> [RegionCode: [Observation]] {
    Dictionary(grouping: known(asOf) { $0.indicator.rawValue == indicator.rawValue && $0.year == year }, by: \.region)
  }

  public func conflicts(about indicator: IndicatorID) -> [Conflict] { [] }
  public func passage(_ locator: String, of dataset: String) -> Passage? { nil }
  public func sha256(of dataset: String) -> String? { nil }
  public func takenIn(by date: String) -> any ObservationStore { self }

  public func origin(of dataset: String) -> Origin? {
    borders[dataset].map { borders in
      Origin(
        id: dataset, title: Multilingual(dataset), publisher: dataset, licence: Multilingual(""),
        location: Multilingual(""), published: nil, retrieved: "2024-01-01", notes: Multilingual(""), borders: borders)
    }
  }
}
