import Regions
import Statistics
import Values

/// One formula over cells that have been read.
struct FormulaEvaluation {
  let indicator: Indicator
  let formula: Formula
  /// By term: every source's figures, the chosen one first.
  let cells: [Formula.Term: [RegionCode: [Int: [Observation]]]]
  let figures: DerivedFigures
  /// What the catalogue says of the key figures of the terms, looked up once.
  private let told: [IndicatorID: Told]

  private struct Told {
    let scope: AccountingScope
    let isAdditive: Bool
    let isCounted: Bool
  }

  init(
    indicator: Indicator, formula: Formula, cells: [Formula.Term: [RegionCode: [Int: [Observation]]]],
    figures: DerivedFigures
  ) {
    (self.indicator, self.formula, self.cells, self.figures) = (indicator, formula, cells, figures)
    told = formula.terms.reduce(into: [:]) { told, term in
      told[term.indicator] = figures.catalogue.indicator(term.indicator).map {
        Told(scope: $0.scope, isAdditive: $0.isAdditive, isCounted: $0.unit == .count)
      }
    }
  }

  /// The figures of a region in a year, one for each source of the first term, the preferred one first.
  ///
  /// None where a cell is missing, or where the cells are not of the same accounts or of the same area.
  func figures(of region: RegionCode, in year: Int) throws -> [Observation] {
    let first = formula.numerator[0]
    let usable = usableCells(of: first, region, year + first.yearOffset)
    var seen: Set<String> = []
    let sources: [String?] = usable.map(\.dataset).filter { seen.insert($0).inserted }
    return try (sources.isEmpty ? [nil] : sources).compactMap { try figure(of: region, in: year, from: $0) }
  }

  /// The figure with cells of one source, as far as that has them.
  private func figure(of region: RegionCode, in year: Int, from dataset: String?) throws -> Observation? {
    var parts: [[Observation]] = []
    for term in formula.terms {
      guard let found = cells(of: term, region, year, beside: dataset) else { return nil }
      parts.append(found)
    }
    let used = parts.flatMap(\.self)
    let values = parts.map { $0.compactMap(\.value.number).reduce(.zero, +) }
    guard try areOfOneArea(used, region), let value = formula.value(values, decimals: indicator.decimals),
      let status = used.map(\.status).min(), let known = used.map(\.known).max()
    else { return nil }
    let slack = zip(formula.terms, values).map { isCounted($0.indicator) ? .zero : $1.halfUnit }
    return Observation(
      indicator: indicator.id, region: region, year: year, value: .value(value), status: status,
      dataset: used[0].dataset, locator: formula.description, known: known,
      differences: used.reduce(into: [:]) { $0.merge($1.differences) { first, _ in first } },
      derivation: Derivation(formula: formula, cells: used, values: values, slack: slack))
  }

  /// A term's cell, or those of the parts that a municipality has been divided into by then; nil where one is missing.
  private func cells(
    of term: Formula.Term, _ region: RegionCode, _ year: Int, beside dataset: String?
  ) -> [Observation]? {
    let year = year + term.yearOffset
    if let own = cell(of: term, region, year, beside: dataset) { return [own] }
    guard told[term.indicator]?.isAdditive == true,
      figures.regions.municipality(region)?.exists(in: year) == false
    else { return nil }
    let parts = figures.parts(of: region)
    let found = parts.compactMap { cell(of: term, $0, year, beside: dataset) }
    return parts.isEmpty || found.count < parts.count ? nil : found
  }

  /// The best cell that is of the formula's accounts, before all others one of the dataset that the first term is from.
  private func cell(
    of term: Formula.Term, _ region: RegionCode, _ year: Int, beside dataset: String?
  ) -> Observation? {
    let usable = usableCells(of: term, region, year)
    return usable.first { $0.dataset == dataset } ?? usable.first
  }

  private func usableCells(of term: Formula.Term, _ region: RegionCode, _ year: Int) -> [Observation] {
    (cells[term]?[region]?[year] ?? []).filter { $0.value.number != nil && isOfTheSameAccounts($0) }
  }

  private func isOfTheSameAccounts(_ cell: Observation) -> Bool {
    let scope = cell.scope ?? told[cell.indicator]?.scope ?? .unknown
    return scope == .notApplicable || scope == indicator.scope
  }

  private func isCounted(_ id: IndicatorID) -> Bool { told[id]?.isCounted ?? false }

  /// Whether the municipality took in no other between the divisions of the country that the cells are for.
  private func areOfOneArea(_ used: [Observation], _ region: RegionCode) throws -> Bool {
    guard let breaks = figures.regions.municipality(region)?.breaks, !breaks.isEmpty else { return true }
    let years = try used.map { cell in try figures.borders(of: cell.dataset) ?? cell.year }
    guard let first = years.min(), let last = years.max() else { return true }
    return !breaks.contains { first < $0 && $0 <= last }
  }
}
