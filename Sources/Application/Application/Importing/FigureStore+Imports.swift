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
      let file = ReadImport.file("targets", targets.csv)
      return try add(item, file, rows: targets.targets.count, on: today, dryRun: dryRun, told: told)
    case .sets(let sets):
      let file = ReadImport.file(ImportedSets.kind, sets.csv)
      return try add(item, file, rows: sets.members.count, on: today, dryRun: dryRun, told: told)
    case .indicators(let indicators):
      let file = ReadImport.file(ImportedIndicators.kind, indicators.csv)
      return try add(item, file, rows: indicators.indicators.count, on: today, dryRun: dryRun, told: told)
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

extension FigureStore {
  /// Adds what is kept as one small file and brings no figures.
  private func add(
    _ item: ReadImport, _ file: ReadImport.KeptFile, rows: Int, on today: String, dryRun: Bool, told: OwnImport
  ) throws -> ImportOutcome {
    try add(
      item.record(file.kind, rows: rows, on: today), dataset: item.ownDataset([file], on: today, told), dryRun: dryRun
    ) { _ in [] }
  }
}

extension ReadImport {
  fileprivate typealias KeptFile = (name: String, kind: String, sha256: String, bytes: [UInt8]?)

  /// A table as a small file that the store keeps whole.
  fileprivate static func file(_ kind: String, _ csv: String) -> KeptFile {
    let bytes = Array(csv.utf8)
    return ("import/\(kind).csv", kind, hexadecimalSHA256(bytes), bytes)
  }

  /// What came of it, as a value.
  public func report(_ outcome: ImportOutcome, isDryRun: Bool) -> ImportReport {
    let (hasFigures, targets): (Bool, [Target]) =
      switch content {
      case .figures: (true, [])
      case .targets(let targets): (false, targets.targets)
      case .sets, .indicators: (false, [])
      case .dataset(let dataset): (true, dataset.targets)
      }
    return ImportReport(
      file: file, id: id, outcome: outcome, hasFigures: hasFigures, targets: targets, lines: lines, isDryRun: isDryRun)
  }

  /// Whose sets, with how many members, and which key figures it brought: names that need no words.
  private var lines: [String] {
    switch content {
    case .sets(let sets):
      return sets.members.grouped { "\($0.subject) \($0.set)" }.map { set, members in
        "\(set): \(members.map(\.member.rawValue).joined(separator: ", "))"
      }
    case .indicators(let indicators): return indicators.indicators.map { "\($0.id): \($0.label.nb)" }
    default: return []
    }
  }

  /// The figures it holds, to be held against those that stand.
  public var observations: [Observation] {
    switch content {
    case .figures(let figures):
      figures.figures.map { stored($0, of: figures, on: "", precedence: Precedence.ofCopy(1)).observation }
    case .dataset(let dataset): dataset.observations.map(\.observation)
    case .targets, .sets, .indicators: []
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
