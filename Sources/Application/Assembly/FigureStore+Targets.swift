import DatasetFiles
import Figures
import Imports
import Problems
import SystemFiles
import Values

extension FigureStore {
  /// The targets that stand: shipped ones, and those of imports in the order they were made.
  ///
  /// An import whose targets the catalogue no longer knows is passed over, and told of through `warn`.
  func targets(catalogue: any IndicatorSource, warn: (FillingNote) -> Void) throws -> [Target] {
    let files = Dictionary(grouping: try files(ofKind: "targets"), by: \.dataset)
    let imports = try imports().map(\.dataset)
    func read(_ dataset: String) throws -> [Target] {
      try (files[dataset] ?? []).flatMap {
        try TargetRows.read(
          $0.bytes, path: $0.name, dataset: dataset, isKnown: { catalogue.indicator(IndicatorID($0)) != nil })
      }
    }
    let shipped = try files.keys.filter { !imports.contains($0) }.sorted().flatMap(read)
    let imported = imports.map { dataset in
      do { return try read(dataset) } catch {
        warn(.targetsLeftOut(dataset: dataset, asProblem(error)))
        return []
      }
    }
    return standingTargets([shipped] + imported)
  }
}
