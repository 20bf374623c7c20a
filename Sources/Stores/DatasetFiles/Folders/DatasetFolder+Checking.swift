import Figures
import Problems
import Regions
import Values

extension DatasetFolder {
  /// The kinds of file that a dataset beside the shipped ones may hold: it adds figures, not words or regions.
  private static let kindsBeside: Set = ["observations", "targets", "corrections", "passages"]

  /// Checks the folder as the shipped datasets are, its id replaced by `id`; throws every problem at once.
  public func checked(
    as id: String, catalogue: [IndicatorID: Indicator], regions: RegionBook
  ) throws -> CheckedDataset {
    var problems = ProblemList()
    for file in origin.files where !Self.kindsBeside.contains(file.kind) {
      problems.add(file.name, nil, .origin(.notImported(kind: printableKind(file.kind))))
    }
    let origin = origin.renamed(id)
    let conflicts = files(ofKind: "corrections").flatMap {
      CorrectionFile.read($0.bytes, path: $0.path, dataset: id, &problems)
    }
    let targets = files(ofKind: "targets").flatMap {
      TargetRows.read(
        $0.bytes, path: $0.path, dataset: id, isKnown: { catalogue[IndicatorID($0)] != nil },
        isMunicipality: { regions.municipality($0) != nil }, &problems)
    }
    var reader = ObservationRows(catalogue: catalogue, regions: regions, conflicts: conflicts)
    for file in files(ofKind: "observations") { reader.read(file.bytes, path: file.path, origin: origin, &problems) }
    if reader.rows.isEmpty, targets.isEmpty { problems.add("origin.json", nil, .origin(.noFigures)) }
    try problems.throwIfAny()
    return CheckedDataset(
      folder: DatasetFolder(path: path, origin: origin, bytes: bytes), observations: reader.rows, targets: targets,
      conflicts: conflicts)
  }

  private func printableKind(_ kind: String) -> String {
    String(kind.unicodeScalars.prefix(40).filter { $0.value >= 32 && $0.value < 127 })
  }
}

extension OriginFile {
  /// The same origin under another id.
  fileprivate func renamed(_ id: String) -> OriginFile {
    OriginFile(
      id: id, title: title, publisher: publisher, via: via, licence: licence, location: location, published: published,
      publishedBasis: publishedBasis, retrieved: retrieved, precedence: precedence, notes: notes,
      accountingScope: accountingScope, definitions: definitions, borders: borders, files: files)
  }
}
