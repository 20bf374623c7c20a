import CSV
import Figures
import Foundation
import Problems
import Regions
import Schedule
import Statistics

/// An observation with the number its region had, before and after it was followed through mergers.
public struct DatasetObservation: Sendable {
  public let observation: Observation
  /// The code as published.
  public let codeThen: RegionCode
  public let precedence: Int
  /// False for the losing side of a recorded conflict.
  public let preferred: Bool
}

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
    conflicts = folders.flatMap { folder in
      folder.files(ofKind: "corrections").flatMap {
        CorrectionFile.read($0.bytes, path: $0.path, dataset: folder.origin.id, &problems)
      }
    }
    let book = regions
    targets = folders.flatMap { folder in
      folder.files(ofKind: "targets").flatMap {
        TargetRows.read(
          $0.bytes, path: $0.path, dataset: folder.origin.id, isKnown: { catalogue[$0] != nil },
          isMunicipality: { book.municipality($0) != nil }, &problems)
      }
    }
    for file in folders.flatMap({ $0.files(ofKind: ValueCorrectionRows.kind) }) {
      _ = ValueCorrectionRows.read(
        file.bytes, path: file.path, isKnown: { catalogue[$0] != nil }, regions: regions, &problems)
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
    "centroids", ValueCorrectionRows.kind, LanguageFormRows.kind,
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
      where !denominators.insert(row.indicator).inserted {
        problems.add(file.path, nil, .method(.secondDenominator(row.indicator)))
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

/// Reads `observations.csv`.
struct ObservationRows {
  private let catalogue: [String: Indicator]
  private let regions: RegionBook
  private let losing: Set<String>
  private var cells: Set<String> = []
  private(set) var rows: [DatasetObservation] = []

  init(catalogue: [String: Indicator], regions: RegionBook, conflicts: [Conflict]) {
    self.catalogue = catalogue
    self.regions = regions
    losing = Set(conflicts.map { "\($0.dataset)|\($0.indicator)|\($0.region)|\($0.year ?? 0)|\($0.other.locator)" })
  }

  mutating func read(_ bytes: [UInt8], path: String, origin: OriginFile, _ problems: inout ProblemList) {
    do {
      let table = try CSVTable(bytes)
      for (line, fields) in try table.rows(
        "indicator", "region", "basis", "year", "value", "missing", "status", "locator")
      {
        do { rows.append(try row(fields, origin)) } catch let problem as RowProblem {
          problems.add(path, line, problem.fault)
        }
      }
    } catch { problems.add(path, error) }
  }

  private mutating func row(_ fields: [String], _ origin: OriginFile) throws -> DatasetObservation {
    guard let indicator = catalogue[fields[0]] else {
      throw RowProblem(.value(.notInCatalogue(indicator: fields[0])))
    }
    guard let year = CalendarDay.year(fields[3]) else { throw RowProblem(.value(.notYear("year", fields[3]))) }
    guard let status = ObservationStatus(rawValue: fields[6]) else {
      throw RowProblem(.value(.notKnown("status", fields[6])))
    }
    let codeThen = RegionCode(fields[1])
    let region = try identity(of: codeThen, basis: fields[2], year: year)
    let value = try value(fields[4], missing: fields[5], decimals: indicator.decimals)
    guard cells.insert("\(origin.id)|\(indicator.id)|\(region)|\(year)|\(fields[7])").inserted else {
      throw RowProblem(
        .observation(
          .standsTwice(indicator: indicator.id, region: region.rawValue, year: year, locator: fields[7])))
    }
    let scope = try origin.accountingScope?[indicator.id].map { text in
      guard let scope = AccountingScope(rawValue: text) else {
        throw RowProblem(.value(.notKnown("accountingScope", text)))
      }
      return scope
    }
    let differences = try differences(of: indicator.id, origin)
    let key = "\(origin.id)|\(indicator.id)|\(codeThen)|\(year)|\(fields[7])"
    return DatasetObservation(
      observation: Observation(
        indicator: indicator.id, region: region, year: year, value: value, status: status, dataset: origin.id,
        locator: fields[7], known: origin.known, scope: scope,
        differences: differences),
      codeThen: codeThen, precedence: origin.precedence, preferred: !losing.contains(key))
  }

  private func differences(of indicator: String, _ origin: OriginFile) throws -> [DefinitionAspect: String] {
    try (origin.definitions?[indicator] ?? [:]).reduce(into: [:]) { differences, said in
      guard let aspect = DefinitionAspect(rawValue: said.key), aspect != .scope, !said.value.isEmpty else {
        throw RowProblem(.observation(.badDefinition(said.key)))
      }
      differences[aspect] = said.value
    }
  }

  /// The newest code of the municipality that had this number in the division the figure is published for.
  private func identity(of code: RegionCode, basis: String, year: Int) throws -> RegionCode {
    if code.isGroup || Self.outsideMunicipalities.contains(code) { return code }
    guard basis.isEmpty || CalendarDay.year(basis) != nil else { throw RowProblem(.value(.notYear("basis", basis))) }
    let division = Division(year: CalendarDay.year(basis) ?? year)
    guard let municipality = regions.municipality(code, in: division) else {
      throw RowProblem(.observation(.noSuchNumber(code.rawValue, division: division.rawValue)))
    }
    return municipality.code
  }

  /// Longyearbyen and Jan Mayen report figures but are no municipalities.
  private static let outsideMunicipalities: Set<RegionCode> = [RegionCode("2111"), RegionCode("2211")]

  private func value(_ text: String, missing: String, decimals: Int) throws -> ObservedValue {
    if text.isEmpty {
      guard let reason = MissingReason(rawValue: missing) else {
        throw RowProblem(.observation(.noValue(reason: missing)))
      }
      return .missing(reason)
    }
    guard missing.isEmpty else { throw RowProblem(.observation(.valueAndReason)) }
    guard let value = PublishedValue(text) else { throw RowProblem(.value(.notDecimal(text))) }
    guard value.decimals <= decimals else {
      throw RowProblem(.observation(.tooManyDecimals(text, most: decimals)))
    }
    return .value(value)
  }
}

/// What is wrong with one row.
struct RowProblem: Error {
  let fault: DatasetFault
  init(_ fault: DatasetFault) { self.fault = fault }
}
