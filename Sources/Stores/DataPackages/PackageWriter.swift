import Crypto
import Figures
import Foundation
import Problems
import Regions
import SystemFiles
import Values

/// Writes all stored figures as a Frictionless Data Package: tables as CSV, and the small files of datasets as they are.
public struct PackageWriter {
  let store: any StoredFigures & FigureSink & KeptFiles
  let indicators: [Indicator]
  let regions: RegionBook
  let texts: PackageTexts

  public init(
    _ store: any StoredFigures & FigureSink & KeptFiles, indicators: [Indicator], regions: RegionBook,
    texts: PackageTexts
  ) {
    self.store = store
    self.indicators = indicators
    self.regions = regions
    self.texts = texts
  }

  /// Writes the package to a folder that is not there or empty, or in the place of an earlier package; the same store gives
  /// the same bytes.
  ///
  /// Returns how many figures it holds, and of how many datasets. Throws `PlaceProblem` for a folder with something in it,
  /// `FileProblem` when it cannot be written: then nothing is left.
  public func write(to path: String, replacing: Bool = false) throws -> (figures: Int, datasets: Int) {
    guard NewFolder.isFree(path) || replacing && PackageFolder.isPackage(path) else {
      throw PlaceProblem.notEmpty(path: path)
    }
    let newest = try store.newestDay() ?? "1970-01-01"
    let imports = try store.imports()
    return try store.inOneReading { contents in
      let datasets = inOrder(try contents.storedDatasets(), imports)
      var figures = 0
      try NewFolder.write(path) { folder in
        figures = try write(datasets, imports, from: contents, into: folder, created: newest)
      }
      return (figures, datasets.count)
    }
  }

  /// What was shipped by id, then what was taken in, in the order it came: that is how imports rank above each other.
  ///
  /// What somebody took in since the imports were listed is left out.
  private func inOrder(_ datasets: [StoredDataset], _ imports: [ImportRecord]) -> [StoredDataset] {
    let places = Dictionary(
      imports.enumerated().map { ($1.dataset, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    return datasets.filter { places[$0.origin.id] != nil || !DatasetNaming.isTakenIn($0.origin.id) }.sorted {
      (places[$0.origin.id] ?? 0, $0.origin.id) < (places[$1.origin.id] ?? 0, $1.origin.id)
    }
  }

  private func write(
    _ datasets: [StoredDataset], _ imports: [ImportRecord], from contents: any StoredFigures, into folder: String,
    created: String
  ) throws -> Int {
    let records = Dictionary(imports.map { ($0.dataset, $0) }, uniquingKeysWith: { first, _ in first })
    let tables = try Dictionary(
      uniqueKeysWithValues: PackageTable.allCases.map { ($0, try TableFile($0, in: folder)) })
    var all = 0
    for dataset in datasets {
      let id = dataset.origin.id
      var count = 0
      try contents.eachFigure(of: id) { figure in
        try tables[.figures]?.append(figure.row)
        count += 1
      }
      try tables[.datasets]?.append(dataset.row(records[id], figures: count))
      for conflict in try contents.conflicts(recordedBy: id) { try tables[.conflicts]?.append(conflict.row) }
      try write(filesOf: dataset, into: folder, tables[.files])
      all += count
    }
    for indicator in indicators.sorted(by: { $0.id < $1.id }) { try tables[.indicators]?.append(indicator.row) }
    for municipality in regions.municipalities { try tables[.regions]?.append(municipality.row) }
    let resources = try PackageTable.allCases.compactMap { try tables[$0]?.finished(texts) }
    try WholeFile.write(
      try descriptor(datasets, resources, created: created), to: folder + "/" + PackageDescriptor.fileName)
    return all
  }

  /// The small files of a dataset, each under the hash of its bytes: no name that a dataset gives becomes a path.
  private func write(filesOf dataset: StoredDataset, into folder: String, _ table: TableFile?) throws {
    for file in dataset.files {
      var path = ""
      if let bytes = file.bytes {
        path = "files/\(SHA256.hash(data: bytes).hexadecimal)"
        try WholeFile.makeFolder(folder + "/files")
        try WholeFile.write(bytes, to: folder + "/" + path)
      }
      try table?.append([dataset.origin.id, file.name, file.kind, file.sha256, path])
    }
  }

  private func descriptor(
    _ datasets: [StoredDataset], _ resources: [PackageDescriptor.Resource], created: String
  ) throws -> [UInt8] {
    let licences = Set(datasets.map(\.origin.licence.en)).sorted().map { PackageDescriptor.Licence($0) }
    let sources = datasets.map { PackageDescriptor.Source(title: "\($0.origin.publisher): \($0.origin.title.en)") }
    let package = PackageDescriptor(
      profile: "tabular-data-package", name: PackageDescriptor.packageName, title: texts.title,
      description: texts.description, created: created + "T00:00:00Z",
      licenses: licences, sources: sources, resources: resources)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(package)) + [10]
  }
}
