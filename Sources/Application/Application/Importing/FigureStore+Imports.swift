import DatasetFiles
import Figures
import Foundation
import Imports
import Regions
import Values

extension FigureStore {
  /// Adds what was read, as a dataset that became known on a day; in a dry run only compares it.
  public func add(
    _ item: ReadImport, on today: String, dryRun: Bool, told: OwnImport
  ) throws -> ImportOutcome {
    switch item.content {
    case .figures(let figures):
      return try add(
        item.record("figures", rows: figures.figures.count, on: today), dataset: item.ownDataset([], on: today, told),
        dryRun: dryRun
      ) { precedence in
        figures.figures.lazy.map { item.stored($0, of: figures, on: today, precedence: precedence) }
      }
    case .targets(let targets):
      let bytes = Array(targets.csv.utf8)
      let file = (name: "import/targets.csv", kind: "targets", sha256: hexadecimalSHA256(bytes), bytes: Optional(bytes))
      return try add(
        item.record("targets", rows: targets.targets.count, on: today),
        dataset: item.ownDataset([file], on: today, told),
        dryRun: dryRun
      ) { _ in [] }
    case .dataset(let dataset):
      let rows = dataset.observations.count + dataset.targets.count
      let ordered = dataset.observations.sorted {
        ($0.observation.indicator, $0.observation.year) < ($1.observation.indicator, $1.observation.year)
      }
      return try add(
        item.record("dataset", rows: rows, on: today), dataset: item.folderDataset(dataset),
        conflicts: dataset.conflicts, dryRun: dryRun
      ) { _ in
        // A dataset says itself when it became known, and what it ranks above on that day.
        ordered.lazy.map {
          StoredObservation(
            observation: $0.observation, codeThen: $0.codeThen, precedence: Precedence.ofCopy($0.precedence),
            preferred: $0.preferred)
        }
      }
    }
  }
}

extension ReadImport {
  /// What came of it, as a value.
  public func report(_ outcome: ImportOutcome, isDryRun: Bool) -> ImportReport {
    let (hasFigures, targets): (Bool, [Target]) =
      switch content {
      case .figures: (true, [])
      case .targets(let targets): (false, targets.targets)
      case .dataset(let dataset): (true, dataset.targets)
      }
    return ImportReport(
      file: file, id: id, outcome: outcome, hasFigures: hasFigures, targets: targets, isDryRun: isDryRun)
  }

  /// The figures it holds, to be held against those that stand.
  public var observations: [Observation] {
    switch content {
    case .figures(let figures):
      figures.figures.map { stored($0, of: figures, on: "", precedence: Precedence.ofCopy(1)).observation }
    case .dataset(let dataset): dataset.observations.map(\.observation)
    case .targets: []
    }
  }

  fileprivate func record(_ kind: String, rows: Int, on today: String) -> ImportRecord {
    ImportRecord(id: id, dataset: dataset, file: file, sha256: sha256, imported: today, kind: kind, rows: rows)
  }

  fileprivate func stored(
    _ figure: ImportedFigure, of figures: ImportedFigures, on today: String, precedence: Int
  ) -> StoredObservation {
    StoredObservation(
      observation: Observation(
        indicator: figures.indicator(of: figure).id, region: figure.region, year: Int(figure.year),
        value: figure.value, status: figure.status, dataset: dataset,
        locator: figure.source.isEmpty ? "\(file):\(figure.line)" : figure.source, known: today,
        scope: figure.scope, differences: figure.differences),
      codeThen: figure.codeThen, precedence: precedence, preferred: true)
  }

  /// The sources that its rows name, the first few; nil for none.
  private var sources: String? {
    guard case .figures(let figures) = content else { return nil }
    var seen: Set<String> = []
    let named = figures.figures.map(\.source).filter { !$0.isEmpty && seen.insert($0).inserted }
    guard !named.isEmpty else { return nil }
    return named.prefix(Self.mostSources).joined(separator: "; ") + (named.count > Self.mostSources ? " …" : "")
  }

  private static let mostSources = 3

  /// The dataset of a file that says nothing of itself but its name and bytes.
  fileprivate func ownDataset(
    _ files: [(name: String, kind: String, sha256: String, bytes: [UInt8]?)], on today: String, _ told: OwnImport
  ) -> StoredDataset {
    let original = (name: file, kind: "import", sha256: sha256, bytes: [UInt8]?.none)
    return StoredDataset(
      path: "import/\(file)",
      origin: Origin(
        id: dataset, title: told.title, publisher: dataset,
        licence: "–", location: sources ?? file, published: nil, retrieved: today,
        notes: told.notes),
      files: [original] + files)
  }

  fileprivate func folderDataset(_ dataset: CheckedDataset) -> StoredDataset {
    let folder = dataset.folder
    return StoredDataset(
      path: "import/\(file)", origin: folder.origin.origin,
      files: folder.origin.files.map { file in
        let isKept = ["targets", "passages"].contains(file.kind)
        return (file.name, file.kind, file.sha256, isKept ? folder.bytes[file.name] : nil)
      })
  }
}
