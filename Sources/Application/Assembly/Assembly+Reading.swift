import DatasetFiles
import Figures
import Problems
import Regions
import Values

extension Assembly {
  /// Reads whatever a store keeps that answers are made from; throws what the first that cannot be read throws.
  ///
  /// A store that has not been filled has nothing to read.
  public static func readAll(_ store: any FigureStore) throws {
    guard try store.setting(StoreSetting.fingerprint) != nil else { return }
    let files = try store.files(ofKind: "indicators")
    let indicators = try files.flatMap { try IndicatorRows.read($0.bytes, path: $0.name) }
    let known = Set(indicators.map(\.id.rawValue))
    let regions = try regions(in: store, asOf: nil)
    guard !known.isEmpty, !regions.municipalities.isEmpty else { throw FillingProblem.nothingToAsk }
    for file in try store.files(ofKind: "targets") {
      _ = try TargetRows.read(file.bytes, path: file.name, dataset: file.dataset, isKnown: { _ in true })
    }
    for file in try store.files(ofKind: "breaks") { _ = try BreakRows.read(file.bytes, path: file.name) }
    for file in try store.files(ofKind: "denominators") { _ = try DenominatorRows.read(file.bytes, path: file.name) }
    for file in try store.files(ofKind: "deflator") {
      _ = try DeflatorRows.read(file.bytes, path: file.name, version: file.dataset)
    }
    _ = try languages(in: store, regions: regions)
    for file in try store.files(ofKind: ValueCorrectionRows.kind) {
      _ = try ValueCorrectionRows.read(file.bytes, path: file.name, isKnown: known.contains, regions: regions)
    }
  }
}
