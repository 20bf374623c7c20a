import Regions
import Statistics
import Synchronization
import Values

/// A store's figures, with those that a formula gives where no source has them (METHODS, section 1).
///
/// A published figure is always chosen before a derived one, which then stands last among the sources of its cell, as a
/// check. A reason why a figure is kept back, such as `confidential`, is one that no formula goes around.
public final class DerivedFigures: ObservationStore {
  let published: any ObservationStore
  let catalogue: any IndicatorSource
  let regions: RegionBook
  /// Where the figures of datasets come from, as far as that has been asked.
  private let origins = Mutex<[String: Origin]>([:])

  public init(_ published: any ObservationStore, _ catalogue: any IndicatorSource, _ regions: RegionBook) {
    self.published = published
    self.catalogue = catalogue
    self.regions = regions
  }

  public func takenIn(by date: String) -> any ObservationStore { asTakenIn(by: date) }

  /// The same figures and formulas without what was taken in after a day.
  public func asTakenIn(by date: String) -> DerivedFigures {
    DerivedFigures(published.takenIn(by: date), catalogue, regions)
  }

  /// The formula of an indicator, with the indicator; nil where it has none.
  private func derived(_ id: IndicatorID) -> (indicator: Indicator, formula: Formula)? {
    guard let indicator = catalogue.indicator(id), let formula = indicator.formula else { return nil }
    return (indicator, formula)
  }

  public func sources(
    of indicator: IndicatorID, in regions: Set<RegionCode>?, years: ClosedRange<Int>, asOf: String?
  ) throws -> [RegionCode: [Int: [Observation]]] {
    var sources = try published.sources(of: indicator, in: regions, years: years, asOf: asOf)
    guard let (indicator, formula) = derived(indicator) else { return sources }
    let cells = try formula.terms.reduce(into: [:]) { cells, term in
      cells[term] = try self.cells(of: term, in: regions, years: years, asOf: asOf)
    }
    let evaluation = FormulaEvaluation(indicator: indicator, formula: formula, cells: cells, figures: self)
    let known = cells[formula.numerator[0]] ?? [:]
    for region in known.keys where regions?.contains(region) ?? true {
      for year in years {
        let figures = try evaluation.figures(of: region, in: year)
        guard !figures.isEmpty else { continue }
        sources[region, default: [:]][year, default: []].place(derived: figures)
      }
    }
    return sources
  }

  /// The cells of one term for some years of the figure, those of the parts of divided municipalities among them.
  private func cells(
    of term: Formula.Term, in regions: Set<RegionCode>?, years: ClosedRange<Int>, asOf: String?
  ) throws -> [RegionCode: [Int: [Observation]]] {
    let parts = (regions ?? []).flatMap { self.parts(of: $0) }
    let wanted = regions.map { $0.union(parts) }
    let span = years.lowerBound + term.yearOffset...years.upperBound + term.yearOffset
    return try sources(of: term.indicator, in: wanted, years: span, asOf: asOf)
  }

  /// What a municipality was divided into; empty for all others.
  func parts(of region: RegionCode) -> [RegionCode] {
    regions.municipality(region).map { regions.parts(of: $0).map(\.code) } ?? []
  }

  /// The year whose division of the country a dataset's figures are for; nil where each is for that of its own year.
  func borders(of dataset: String) throws -> Int? {
    try origin(of: dataset)?.borders
  }

  public func origin(of dataset: String) throws -> Origin? {
    if let known = origins.withLock({ $0[dataset] }) { return known }
    guard let read = try published.origin(of: dataset) else { return nil }
    origins.withLock { $0[dataset] = read }
    return read
  }
}

extension [Observation] {
  /// Puts derived figures last, as a check, where a source has the cell or says why nobody may; else first.
  fileprivate mutating func place(derived figures: [Observation]) {
    if let first, !first.leavesRoom { append(contentsOf: figures) } else { insert(contentsOf: figures, at: 0) }
  }
}

extension Observation {
  /// Whether nobody says anything of the cell but that it is not there yet, or a comparator with a source of its own.
  fileprivate var leavesRoom: Bool {
    if isOfComparator { return true }
    guard status != .withdrawn, let missing = value.missingReason else { return false }
    return [.notAvailable, .notReported, .notYetPublished].contains(missing)
  }
}

// What is asked in other ways.
extension DerivedFigures {
  public func observations(of indicator: IndicatorID, in year: Int, asOf: String?) throws -> [RegionCode: Observation] {
    let chosen = try published.observations(of: indicator, in: year, asOf: asOf)
    guard let (indicator, formula) = derived(indicator), try derivableYears(formula, asOf: asOf).contains(year) else {
      return chosen
    }
    let first = try cells(of: formula.numerator[0], in: nil, years: year...year, asOf: asOf)
    let gaps = first.keys.filter { chosen[$0]?.leavesRoom ?? true }.map { ($0, [year]) }
    let reckoned = try reckon(
      indicator, formula, in: Dictionary(uniqueKeysWithValues: gaps), of: year...year, asOf: asOf)
    return chosen.merging(reckoned.compactMapValues { $0[year] }) { $1 }
  }

  public func series(of indicator: IndicatorID, in region: RegionCode, asOf: String?) throws -> [Int: Observation] {
    guard derived(indicator) != nil else { return try published.series(of: indicator, in: region, asOf: asOf) }
    let span = try spanOfTerms(of: indicator, in: region, asOf: asOf)
    return try histories(of: indicator, in: [region], years: span, asOf: asOf)[region] ?? [:]
  }

  /// Formulas are reckoned only where no source has the cell.
  public func histories(
    of indicator: IndicatorID, in regions: Set<RegionCode>, years: ClosedRange<Int>, asOf: String?
  ) throws -> [RegionCode: [Int: Observation]] {
    var chosen = try published.histories(of: indicator, in: regions, years: years, asOf: asOf)
    guard let (indicator, formula) = derived(indicator) else { return chosen }
    let derivable = try derivableYears(formula, asOf: asOf)
    let gaps = gaps(in: chosen, of: regions, years: years.filter(derivable.contains))
    for (region, figures) in try reckon(indicator, formula, in: gaps, of: years, asOf: asOf) {
      chosen[region, default: [:]].merge(figures) { $1 }
    }
    return chosen
  }

  /// What a formula gives for some regions and years, where it gives anything.
  private func reckon(
    _ indicator: Indicator, _ formula: Formula, in gaps: [RegionCode: [Int]], of years: ClosedRange<Int>, asOf: String?
  ) throws -> [RegionCode: [Int: Observation]] {
    guard !gaps.isEmpty else { return [:] }
    let cells = try formula.terms.reduce(into: [:]) { cells, term in
      cells[term] = try self.cells(of: term, in: Set(gaps.keys), years: years, asOf: asOf)
    }
    let evaluation = FormulaEvaluation(indicator: indicator, formula: formula, cells: cells, figures: self)
    let known = cells[formula.numerator[0]] ?? [:]
    return try gaps.filter { known[$0.key] != nil }.reduce(into: [:]) { reckoned, gap in
      for year in gap.value {
        if let first = try evaluation.figures(of: gap.key, in: year).first {
          reckoned[gap.key, default: [:]][year] = first
        }
      }
    }
  }

  /// By region the years in which nobody says anything that keeps a formula out.
  private func gaps(
    in chosen: [RegionCode: [Int: Observation]], of regions: Set<RegionCode>, years: [Int]
  ) -> [RegionCode: [Int]] {
    regions.reduce(into: [:]) { gaps, region in
      let series = chosen[region] ?? [:]
      let missing = years.filter { series[$0]?.leavesRoom ?? true }
      if !missing.isEmpty { gaps[region] = missing }
    }
  }

  public func versions(of indicator: IndicatorID, in region: RegionCode, year: Int, asOf: String?) throws
    -> [Observation]
  {
    guard derived(indicator) != nil else {
      return try published.versions(of: indicator, in: region, year: year, asOf: asOf)
    }
    return try sources(of: indicator, in: [region], years: year...year, asOf: asOf)[region]?[year] ?? []
  }

  public func sources(of indicator: IndicatorID, in year: Int, asOf: String?) throws -> [RegionCode: [Observation]] {
    guard derived(indicator) != nil else { return try published.sources(of: indicator, in: year, asOf: asOf) }
    return try sources(of: indicator, in: nil, years: year...year, asOf: asOf).compactMapValues { $0[year] }
  }

  public func conflicts(about indicator: IndicatorID) throws -> [Conflict] { try published.conflicts(about: indicator) }
  public func passage(_ locator: String, of dataset: String) throws -> Passage? {
    try published.passage(locator, of: dataset)
  }
  public func sha256(of dataset: String) throws -> String? { try published.sha256(of: dataset) }
  public func hasValues(in year: Int, asOf: String?) throws -> Bool { try published.hasValues(in: year, asOf: asOf) }
}
