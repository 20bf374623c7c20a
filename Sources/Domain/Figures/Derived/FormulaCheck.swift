import Regions
import Statistics
import Values

/// How what a key figure's formula gives agrees with what has been published.
public struct FormulaCheck: Sendable, Equatable {
  /// A published figure that is not what its formula gives, rounding allowed for.
  public struct Difference: Sendable, Equatable {
    public let published: Observation
    public let derived: Observation
  }

  public let indicator: IndicatorID
  /// How many cells have both.
  public let cells: Int
  /// Of those, by region and year.
  public let differences: [Difference]
}

extension DerivedFigures {
  /// Every key figure with a formula of which some cell is both published and derived, by id.
  public func formulaChecks(asOf: String?) throws -> [FormulaCheck] {
    try catalogue.derived.sorted { $0.id < $1.id }.compactMap { indicator in
      let years = try years(of: indicator.id, asOf: asOf)
      guard let first = years.first, let last = years.last else { return nil }
      let sources = try sources(of: indicator.id, in: nil, years: first...last, asOf: asOf)
      let both = sources.values.flatMap(\.values).compactMap(Self.both)
      let differing = both.filter { pair in
        pair.published.value.number.map { pair.derived.derivation?.explains($0) == true } != true
      }.sorted { ($0.published.region, $0.published.year) < ($1.published.region, $1.published.year) }
      return both.isEmpty ? nil : FormulaCheck(indicator: indicator.id, cells: both.count, differences: differing)
    }
  }

  private static func both(_ versions: [Observation]) -> FormulaCheck.Difference? {
    guard let published = versions.first, !published.isDerived, published.value.number != nil,
      let derived = versions.first(where: \.isDerived)
    else { return nil }
    return FormulaCheck.Difference(published: published, derived: derived)
  }
}
