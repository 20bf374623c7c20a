import DataPackages
import Figures

/// Takes in the datasets of a package that others have fetched or imported.
public struct PackageTaking {
  let store: any FigureStore
  /// ISO 8601.
  let today: String

  public init(into store: any FigureStore, on today: String) {
    self.store = store
    self.today = today
  }

  /// What a dataset that is taken in may hold: figures and what belongs to them.
  private static let kinds: Set = ["observations", "targets", "corrections", "passages"]

  /// Adds each dataset that is not here, each in a transaction of its own and as an import that can be undone; in a dry run
  /// only compares them.
  ///
  /// One that was interrupted is gone on with by giving the same package again.
  public func take(_ package: ReadPackage, dryRun: Bool) throws -> PackageOutcome {
    var outcome = PackageOutcome()
    let here = Dictionary(
      try store.storedDatasets().map { ($0.origin.id, $0) }, uniquingKeysWith: { first, _ in first })
    let altered = try altered(package, Set(here.keys))
    for dataset in package.datasets {
      let id = dataset.dataset.origin.id
      if let why = altered.contains(id) ? .differs : why(dataset, here) { outcome.left[why, default: []].append(id) }
    }
    let left = Set(outcome.left.values.joined())
    let wanted = Set(package.datasets.map(\.dataset.origin.id)).subtracting(left)
    try package.eachDataset(among: wanted) { dataset, figures in
      guard let record = dataset.imported else { return }
      let own = ImportRecord(
        id: record.id, dataset: record.dataset, file: record.file, sha256: record.sha256, imported: today,
        kind: record.kind, rows: record.rows)
      switch try add(dataset, own, figures, dryRun: dryRun) {
      case .added(let effect):
        outcome.taken.append(PackageOutcome.Taken(record: own, dataset: dataset.dataset, effect: effect))
      case .alreadyThere: outcome.left[.here, default: []].append(record.dataset)
      }
    }
    return outcome
  }

  /// The datasets that are here under the same ids, with other figures.
  private func altered(_ package: ReadPackage, _ here: Set<String>) throws -> Set<String> {
    var altered: Set<String> = []
    try package.eachDataset(among: here.filter(DatasetNaming.isTakenIn)) { dataset, figures in
      let id = dataset.dataset.origin.id
      var own: [Observation] = []
      try store.eachFigure(of: id) { own.append($0.observation) }
      if own != figures.map(\.observation) { altered.insert(id) }
    }
    return altered
  }

  /// Why a dataset is left; nil for one to take in.
  private func why(_ dataset: PackagedDataset, _ here: [String: StoredDataset]) -> PackageOutcome.Left? {
    let id = dataset.dataset.origin.id
    guard dataset.imported != nil, DatasetNaming.isTakenIn(id) else { return here[id] == nil ? .shipped : .here }
    if let own = here[id] {
      return own.files.map(\.sha256) == dataset.dataset.files.map(\.sha256) ? .here : .differs
    }
    return dataset.dataset.files.allSatisfy { Self.kinds.contains($0.kind) } ? nil : .tables
  }

  /// The publisher's answers keep their rank, and datasets with a rank of their own; other imports rank above those here.
  private func add(
    _ dataset: PackagedDataset, _ record: ImportRecord, _ figures: [StoredObservation], dryRun: Bool
  ) throws -> ImportOutcome {
    let isRanked = record.dataset.hasPrefix(DatasetNaming.ownImport) && record.kind != "dataset"
    return try store.add(record, dataset: dataset.dataset, conflicts: dataset.conflicts, dryRun: dryRun) { next in
      figures.map {
        StoredObservation(
          observation: $0.observation, codeThen: $0.codeThen, precedence: isRanked ? next : $0.precedence,
          preferred: $0.preferred)
      }
    }
  }
}
