import Comparing
import Figures
import Problems
import Values

extension Inquiry {
  /// The prices that amounts are to be told in, nil for those of each year; refuses ratios and years without an index.
  func prices(_ base: Int?, of indicator: Indicator) throws -> ConstantPrices? {
    guard let base else { return nil }
    guard indicator.unit.isAmount else {
      throw refusal(.ofRatio(indicator: indicator.id.rawValue, unit: indicator.unit.rawValue))
    }
    guard let deflator = try supplements.deflator() else { throw refusal(.noDeflator) }
    guard let prices = ConstantPrices(deflator, base: base) else {
      let years = deflator.index.keys
      throw refusal(.year(base, first: years.min() ?? 0, last: years.max() ?? 0))
    }
    return prices
  }

  private func refusal(_ problem: UsageProblem.Prices) -> UsageError { UsageError([.prices(problem)]) }
}
