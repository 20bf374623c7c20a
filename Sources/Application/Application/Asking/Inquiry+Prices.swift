import Comparing
import Figures

extension Inquiry {
  /// The prices that amounts are to be told in, nil for those of each year; refuses ratios and years without an index.
  func prices(_ base: Int?, of indicator: Indicator) throws -> ConstantPrices? {
    guard let base else { return nil }
    let option = surface.option("real")
    guard indicator.unit.isAmount else {
      throw refuse(
        "\(option) gjelder beløp; \(indicator.id) er i \(indicator.unit.rawValue). Forholdstall av beløp deflateres ikke.",
        "\(option) is for amounts; \(indicator.id) is in \(indicator.unit.rawValue). Ratios of amounts are not deflated.",
        kind: .invalid, option: "real")
    }
    guard let deflator = try supplements.deflator() else {
      throw refuse(
        "Det er ingen deflator blant datasettene.", "There is no deflator among the datasets.", option: "real")
    }
    guard let prices = ConstantPrices(deflator, base: base) else {
      let (first, last) = (deflator.index.keys.min() ?? 0, deflator.index.keys.max() ?? 0)
      throw refuse(
        "\(option) er \(base); deflatoren går fra \(first) til \(last).",
        "\(option) is \(base); the deflator goes from \(first) to \(last).", option: "real")
    }
    return prices
  }
}
