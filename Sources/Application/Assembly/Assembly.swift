import Application
import DatasetFiles
import Figures
import Foundation
import PluginHost
import Problems
import Regions
import SystemFiles
import Values
import Wording

/// Puts the adapters into the ports: the store and the comparators.
public struct Assembly: Sendable {
  public let stores: any FigureStores
  public let store: any FigureStore
  public let plugins: [DiscoveredPlugin]
  public let host: PluginHost

  /// Opens the database, filled from the datasets when they are new, and finds the comparators.
  ///
  /// - Throws: `UsageError` when a place is missing, `StoreProblem` and `DatasetProblem` from what lies there.
  public init(
    _ stores: any FigureStores, _ places: Places, language: Language, allowUnsigned: Bool,
    say: (FillingNote) -> Void
  ) throws {
    self.init(stores, try Self.openStore(stores, places, language, say), places, allowUnsigned: allowUnsigned)
  }

  /// The same, over a store that is open and filled.
  public init(_ stores: any FigureStores, _ store: any FigureStore, _ places: Places, allowUnsigned: Bool) {
    self.stores = stores
    self.store = store
    plugins = Self.discoverPlugins(places)
    host = PluginHost(
      PluginHostConfiguration(
        workerExecutable: Installation.current.worker, allowUnsigned: allowUnsigned,
        words: { ProblemWords(.en).text(asProblem($0)) }))
  }

  /// Reads the regions as they were known on a date, the key figures and the targets; targets that cannot be read are told of.
  public func holdings(asOf: String? = nil, say: (FillingNote) -> Void) throws -> Holdings {
    let catalogue = IndicatorCatalogue(try store.files(ofKind: "indicators").map(\.bytes))
    let targets = try store.targets(catalogue: catalogue, warn: say)
    return Holdings(
      regions: try Self.regions(in: store, asOf: asOf), catalogue: catalogue, targets: targets,
      breaks: try store.files(ofKind: "breaks").flatMap { try BreakRows.read($0.bytes, path: "breaks.csv") },
      denominators: try store.files(ofKind: "denominators").flatMap {
        try DenominatorRows.read($0.bytes, path: "denominators.csv")
      }, home: try Self.home(in: store))
  }

  private static func home(in store: any FigureStore) throws -> Home {
    var home = try store.home()
    home.municipality = Installation.municipality ?? home.municipality
    return home
  }

  /// Which languages municipalities have decided on.
  public func languages(_ holdings: Holdings) throws -> any LanguageSource {
    try Self.languages(in: store, regions: holdings.regions)
  }

  static func languages(in store: any FigureStore, regions: RegionBook) throws -> any LanguageSource {
    let files = try store.files(ofKind: LanguageFormRows.kind).map { (path: $0.name, bytes: $0.bytes) }
    return try LanguageFormRows(files, regions: regions)
  }

  /// Where questions are asked, in a language, over figures as they were known on a date.
  public func inquiry(
    _ holdings: Holdings, language: Language, asOf: String?,
    say: @escaping @Sendable (QuestionNote) -> Void = { _ in }
  ) -> Inquiry {
    let workbench = Workbench(
      store: store, regions: holdings.regions, catalogue: holdings.catalogue, targets: holdings.targets,
      breaks: holdings.breaks, denominators: holdings.denominators, plugins: plugins, host: host, language: language,
      asOf: asOf)
    return Inquiry(workbench, store.supplements(holdings.regions), home: holdings.home, say: say)
  }

  /// The comparators of the folder that was named, else of the installation; none is loaded.
  public static func discoverPlugins(_ places: Places) -> [DiscoveredPlugin] {
    let installation = Installation.current
    guard let folder = places.plugins.map({ URL(fileURLWithPath: $0) }) ?? installation.plugins else { return [] }
    return PluginFolder.discover(
      folders: [folder], buildFolder: installation.programFolder,
      coreFolder: places.plugins == nil ? installation.plugins : nil)
  }

  /// The database that is named, else the user's own; throws `UsageError` when there is neither.
  public static func databasePath(_ named: String?, _ language: Language) throws -> String {
    guard let path = named ?? Installation.database else {
      throw refusal(language, FillingProblem.noHome)
    }
    if let problem = DatabasePlace.problem(with: path) { throw refusal(language, problem) }
    return path
  }

  /// What is wrong with a place for a database that was named; nil when one can be there.
  public static func problem(withDatabase named: String?) -> DatabasePlaceProblem? {
    named.flatMap { DatabasePlace.problem(with: $0) }
  }

  private static func openStore(
    _ stores: any FigureStores, _ places: Places, _ language: Language, _ say: (FillingNote) -> Void
  ) throws -> any FigureStore {
    let store = try stores.open(databasePath(places.database, language))
    guard let source = try DatasetSource(places, of: store, say) else {
      guard try store.setting(StoreSetting.fingerprint) != nil else {
        throw refusal(language, FillingProblem.noDatasets)
      }
      return store
    }
    let fingerprint = try DatasetTree.fingerprint(of: source.folder)
    if try store.setting(StoreSetting.fingerprint) == fingerprint { return store }
    if !places.mayRefill, let loss = try source.loss(in: store) { throw refusal(language, loss) }
    try store.fill(fingerprint: fingerprint, from: source.name) {
      say(.filling(database: store.path, folder: source.folder.path))
      return try DatasetCollection(reading: source.folder).stored
    }
    return store
  }

  static func refusal(_ language: Language, _ problem: any Problem) -> UsageError {
    UsageError(problems: [ProblemWords(language).text(problem)])
  }

  /// The regions, from the newest table of each kind: shipped, or made from an answer of KLASS.
  static func regions(in store: any FigureStore, asOf: String?) throws -> RegionBook {
    let files = try RegionTables.Kind.allCases.reduce(into: [:]) { files, kind in
      files[kind] = try store.newestFile(ofKind: kind.rawValue, asOf: asOf)?.bytes
    }
    return try RegionBook(OwnSets(in: store).added(to: RegionTables(files)))
  }
}

extension DatasetCollection {
  /// The kinds of file that are read whole from the store later, and so kept whole.
  private static let keptKinds = Set(
    RegionTables.Kind.allCases.map(\.rawValue) + [
      "breaks", "deflator", "denominators", "indicators", "targets", "passages", ValueCorrectionRows.kind,
      LanguageFormRows.kind, RegisterRows.kind,
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
        observation: $0.observation, codeThen: $0.codeThen, precedence: Precedence.ofCopy($0.precedence),
        preferred: $0.preferred)
    }
    return (datasets, rows, conflicts)
  }
}
