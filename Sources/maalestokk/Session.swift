import DatasetFiles
import Foundation
import Indicators
import PluginHost
import Regions
import SQLiteStore
import Workbench

/// One run of the program: the place where ports meet their adapters.
struct Session {
  let options: CommonOptions
  let store: SQLiteStore
  let workbench: Workbench
  let host: PluginHost

  /// Opens the database, filled from the datasets when they are new, and finds the comparators.
  init(_ options: CommonOptions, asOf: String? = nil) throws {
    try self.init(options, store: Self.openStore(options), asOf: asOf)
  }

  /// A session over a store that is open and filled.
  init(_ options: CommonOptions, store: SQLiteStore, asOf: String?) throws {
    self.options = options
    let regions = try Self.regions(in: store, asOf: asOf)
    let catalogue = IndicatorCatalogue(try store.files(ofKind: "indicators").map(\.bytes))
    let targets = try store.targets(catalogue: catalogue) { problem in
      options.say("Måltall er ikke med: \(problem)", "Targets were left out: \(problem)")
    }
    let host = PluginHost(
      PluginHostConfiguration(workerExecutable: Installation.current.worker, allowUnsigned: options.allowUnsigned))
    self.store = store
    self.host = host
    workbench = Workbench(
      store: store, regions: regions, catalogue: catalogue, targets: targets,
      breaks: try store.files(ofKind: "breaks").flatMap { try BreakRows.read($0.bytes, path: "breaks.csv") },
      denominators: try store.files(ofKind: "denominators").flatMap {
        try DenominatorRows.read($0.bytes, path: "denominators.csv")
      }, plugins: Self.discoverPlugins(options),
      host: host,
      language: options.language, asOf: asOf)
  }

  static func discoverPlugins(_ options: CommonOptions) -> [DiscoveredPlugin] {
    let installation = Installation.current
    guard let folder = options.plugins.map({ URL(fileURLWithPath: $0) }) ?? installation.plugins else { return [] }
    return PluginFolder.discover(
      folders: [folder], buildFolder: installation.programFolder,
      coreFolder: options.plugins == nil ? installation.plugins : nil)
  }

  private static func openStore(_ options: CommonOptions) throws -> SQLiteStore {
    guard let path = options.database ?? Installation.database else {
      throw UsageError(problems: [
        options.pick(
          "Verken XDG_DATA_HOME eller HOME er satt. Oppgi databasen med --database FILE.",
          "Neither XDG_DATA_HOME nor HOME is set. Name the database with --database FILE.")
      ])
    }
    try options.checkFolders()
    let store = try SQLiteStore(path: path)
    guard let datasets = options.datasets.map({ URL(fileURLWithPath: $0) }) ?? Installation.current.datasets else {
      guard try store.setting(SQLiteStore.fingerprintSetting) != nil else {
        throw UsageError(problems: [
          options.pick(
            "Fant ingen datasett å fylle databasen fra. Oppgi mappen med --datasets DIR.",
            "Found no datasets to fill the database from. Name the folder with --datasets DIR.")
        ])
      }
      return store
    }
    try store.fill(fingerprint: DatasetTree.fingerprint(of: datasets)) {
      options.say(
        "Fyller databasen \(store.path) fra \(datasets.path) …",
        "Filling the database \(store.path) from \(datasets.path) …")
      return try DatasetCollection(reading: datasets).stored
    }
    return store
  }

  /// The regions, from the newest table of each kind: shipped, or made from an answer of KLASS.
  private static func regions(in store: SQLiteStore, asOf: String?) throws -> RegionBook {
    let files = try RegionTables.Kind.allCases.reduce(into: [:]) { files, kind in
      files[kind] = try store.newestFile(ofKind: kind.rawValue, asOf: asOf)?.bytes
    }
    return try RegionBook(RegionTables(files))
  }
}

extension DatasetCollection {
  /// The kinds of file that are read whole from the store later, and so kept whole.
  private static let keptKinds = Set(
    RegionTables.Kind.allCases.map(\.rawValue) + [
      "breaks", "deflator", "denominators", "indicators", "targets", "passages", ValueCorrectionRows.kind,
    ])

  /// The collection as the store takes it.
  fileprivate var stored: (datasets: [StoredDataset], observations: [StoredObservation], conflicts: [Conflict]) {
    let datasets = folders.map { folder in
      StoredDataset(
        path: folder.path, origin: folder.origin.origin,
        files: folder.origin.files.map { file in
          (file.name, file.kind, file.sha256, Self.keptKinds.contains(file.kind) ? folder.bytes[file.name] : nil)
        })
    }
    let rows = observations.map {
      StoredObservation(
        observation: $0.observation, codeThen: $0.codeThen, precedence: $0.precedence, preferred: $0.preferred)
    }
    return (datasets, rows, conflicts)
  }
}
