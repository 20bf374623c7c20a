import CSV
import Figures
import Foundation
import Problems
import Regions
import Schedule
import Statistics
import Values

/// All datasets, read and checked: what the store is filled from.
public struct DatasetCollection: Sendable {
  public let folders: [DatasetFolder]
  public let regions: RegionBook
  public let indicators: [Indicator]
  public let observations: [DatasetObservation]
  public let targets: [Target]
  public let conflicts: [Conflict]

  /// Reads everything below a folder; throws with every problem at once.
  public init(reading root: URL) throws { try self.init(try DatasetTree.read(root)) }

  init(_ folders: [DatasetFolder]) throws {
    self.folders = folders
    var problems = ProblemList()
    Self.checkKinds(folders, &problems)
    let regionFiles = Self.regionFiles(folders)
    do {
      let tables = RegionTables(regionFiles.mapValues(\.bytes))
      try tables.check()
      regions = try RegionBook(tables)
    } catch let error as RegionTableProblem {
      let file = RegionTables.Kind(rawValue: error.table).flatMap { regionFiles[$0]?.path }
      problems.add(file ?? error.table, error.problem)
      throw DatasetProblem(problems.found)
    }
    var known: Set<String> = []
    indicators = folders.flatMap { folder in
      folder.files(ofKind: "indicators").flatMap {
        IndicatorRows.read($0.bytes, path: $0.path, known: &known, &problems)
      }
    }
    let catalogue = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let paths = folders.flatMap { $0.files(ofKind: "indicators") }.map(\.path)
    problems.check(formulasOf: catalogue, path: paths.joined(separator: ", "))
    conflicts = folders.flatMap { folder in
      folder.files(ofKind: "corrections").flatMap {
        CorrectionFile.read($0.bytes, path: $0.path, dataset: folder.origin.id, &problems)
      }
    }
    let book = regions
    targets = folders.flatMap { folder in
      folder.files(ofKind: "targets").flatMap {
        TargetRows.read(
          $0.bytes, path: $0.path, dataset: folder.origin.id, isKnown: { catalogue[IndicatorID($0)] != nil },
          isMunicipality: { book.municipality($0) != nil }, &problems)
      }
    }
    for file in folders.flatMap({ $0.files(ofKind: ValueCorrectionRows.kind) }) {
      _ = ValueCorrectionRows.read(
        file.bytes, path: file.path, isKnown: { catalogue[IndicatorID($0)] != nil }, regions: regions, &problems)
    }
    for folder in folders {
      for file in folder.files(ofKind: RegisterRows.kind) {
        _ = RegisterRows.read(
          file.bytes, path: file.path, dataset: folder.origin.id, regions: regions, &problems)
      }
    }
    do {
      _ = try LanguageFormRows(folders.flatMap { $0.files(ofKind: LanguageFormRows.kind) }, regions: regions)
    } catch let problem as DatasetProblem { problems.add(problem) }
    var reader = ObservationRows(catalogue: catalogue, regions: regions, conflicts: conflicts)
    for folder in folders {
      for file in folder.files(ofKind: "observations") {
        reader.read(file.bytes, path: file.path, origin: folder.origin, &problems)
      }
    }
    observations = reader.rows
    try problems.throwIfAny()
  }

  /// The kinds of which one file is read.
  private static let single = Set(RegionTables.Kind.allCases.map(\.rawValue) + ["deflator"])
  /// The kinds of which every file is read, or kept beside the figures.
  private static let several: Set = [
    "observations", "passages", "corrections", "targets", "indicators", "breaks", "denominators", "code-history",
    "centroids", ValueCorrectionRows.kind, LanguageFormRows.kind, RegisterRows.kind,
  ]

  /// Refuses what would be passed over in silence: a kind that nothing reads, a second file where one is read, and a
  /// second denominator of one key figure.
  private static func checkKinds(_ folders: [DatasetFolder], _ problems: inout ProblemList) {
    var first: [String: String] = [:]
    for folder in folders {
      for file in folder.origin.files {
        let path = folder.path + "/" + file.name
        if single.contains(file.kind), let other = first.updateValue(path, forKey: file.kind) {
          problems.add(path, nil, .origin(.secondFile(kind: file.kind, first: other)))
        } else if !single.contains(file.kind), !several.contains(file.kind) {
          let known = single.union(several).sorted()
          problems.add(path, nil, .origin(.unreadKind(printable(file.kind), known: known)))
        }
      }
    }
    var denominators: Set<String> = []
    for file in folders.flatMap({ $0.files(ofKind: "denominators") }) {
      for row in (try? DenominatorRows.read(file.bytes, path: file.path)) ?? []
      where !denominators.insert(row.indicator.rawValue).inserted {
        problems.add(file.path, nil, .method(.secondDenominator(row.indicator.rawValue)))
      }
    }
  }

  private static func printable(_ kind: String) -> String {
    String(kind.unicodeScalars.prefix(40).filter { $0.value >= 32 && $0.value < 127 })
  }

  private static func regionFiles(_ folders: [DatasetFolder]) -> [RegionTables.Kind: (path: String, bytes: [UInt8])] {
    RegionTables.Kind.allCases.reduce(into: [:]) { files, kind in
      files[kind] = folders.lazy.flatMap { $0.files(ofKind: kind.rawValue) }.first
    }
  }
}

/// What is wrong with one row.
struct RowProblem: Error {
  let fault: DatasetFault
  init(_ fault: DatasetFault) { self.fault = fault }
}
