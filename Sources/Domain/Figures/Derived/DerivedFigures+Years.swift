import Regions
import Values

// Which years there are figures for.
extension DerivedFigures {
  public func years(of indicator: IndicatorID, asOf: String?) throws -> [Int] {
    let years = Set(try published.years(of: indicator, asOf: asOf))
    guard let formula = catalogue.indicator(indicator)?.formula else { return years.sorted() }
    return years.union(try derivableYears(formula, asOf: asOf)).sorted()
  }

  /// The years in which every term of a formula has a value somewhere.
  func derivableYears(_ formula: Formula, asOf: String?) throws -> Set<Int> {
    let known = try formula.terms.map { term in
      Set(try self.years(of: term.indicator, asOf: asOf).map { $0 - term.yearOffset })
    }
    return known.dropFirst().reduce(known[0]) { $0.intersection($1) }
  }

  public func newestYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) throws -> [IndicatorID: Int] {
    let newest = try published.newestYears(in: region, notAfter: latest, asOf: asOf)
    return try adding(to: newest, in: region, notAfter: latest, asOf: asOf) { _ in true }
  }

  /// Of a derived figure: a year in which others have what it is reckoned from.
  public func newestSharedYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) throws -> [IndicatorID:
    Int]
  {
    let newest = try published.newestSharedYears(in: region, notAfter: latest, asOf: asOf)
    let shared = try published.newestSharedYears(in: region, notAfter: nil, asOf: asOf)
    return try adding(to: newest, in: region, notAfter: latest, asOf: asOf) { formula in
      isKnown(formula, in: shared)
    }
  }

  /// The years of derived figures beside those of published ones, the later of the two.
  private func adding(
    to newest: [IndicatorID: Int], in region: RegionCode, notAfter latest: Int?, asOf: String?,
    where isWanted: (Formula) -> Bool
  ) throws -> [IndicatorID: Int] {
    var newest = newest
    let parts = try published.newestYears(in: region, notAfter: nil, asOf: asOf)
    for indicator in catalogue.derived {
      guard let formula = indicator.formula, isKnown(formula, in: parts), isWanted(formula) else { continue }
      let years = try series(of: indicator.id, in: region, asOf: asOf).filter {
        $0.value.isDerived && $0.key <= latest ?? .max
      }.keys
      guard let last = years.max(), last > newest[indicator.id] ?? .min else { continue }
      newest[indicator.id] = last
    }
    return newest
  }

  /// Whether there is any figure for each of a formula's terms.
  private func isKnown(_ formula: Formula, in newest: [IndicatorID: Int]) -> Bool {
    formula.terms.allSatisfy { term in
      newest[term.indicator] != nil
        || catalogue.indicator(term.indicator)?.formula.map { isKnown($0, in: newest) } == true
    }
  }

  /// The years for which a figure may be told: those of its own published series and of its first term's.
  func spanOfTerms(of indicator: IndicatorID, in region: RegionCode, asOf: String?) throws -> ClosedRange<Int> {
    var years = Set(try published.series(of: indicator, in: region, asOf: asOf).keys)
    if let term = catalogue.indicator(indicator)?.formula?.numerator[0] {
      years.formUnion(try series(of: term.indicator, in: region, asOf: asOf).keys.map { $0 - term.yearOffset })
    }
    return (years.min() ?? 0)...(years.max() ?? 0)
  }
}
