import Benchmarking
import DatasetFiles
import Indicators
import SQLiteStore

extension Session {
  /// The prices that amounts are to be told in, nil for those of each year; refuses ratios and years without an index.
  func prices(_ base: Int?, of indicator: Indicator) throws -> ConstantPrices? {
    guard let base else { return nil }
    guard indicator.unit.isAmount else {
      throw UsageError(problems: [
        options.pick(
          "--real gjelder beløp; \(indicator.id) er i \(indicator.unit.rawValue). Forholdstall av beløp deflateres ikke.",
          "--real is for amounts; \(indicator.id) is in \(indicator.unit.rawValue). Ratios of amounts are not deflated."
        )
      ])
    }
    guard let file = try store.files(ofKind: "deflator").first else {
      throw UsageError(problems: [
        options.pick("Det er ingen deflator blant datasettene.", "There is no deflator among the datasets.")
      ])
    }
    let retrieved = try store.origin(of: file.dataset)?.retrieved ?? ""
    let deflator = try DeflatorRows.read(file.bytes, path: file.name, version: "\(file.dataset) \(retrieved)")
    guard let prices = ConstantPrices(deflator, base: base) else {
      let (first, last) = (deflator.index.keys.min() ?? 0, deflator.index.keys.max() ?? 0)
      throw UsageError(problems: [
        options.pick(
          "--real er \(base); deflatoren går fra \(first) til \(last).",
          "--real is \(base); the deflator goes from \(first) to \(last).")
      ])
    }
    return prices
  }
}
