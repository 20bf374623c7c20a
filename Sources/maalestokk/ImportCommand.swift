import Application
import ArgumentParser
import DatasetFiles
import Figures
import Foundation
import Imports
import Problems
import Regions
import SQLiteStore
import Values
import Wording

struct ImportCommand: TakesCommonOptions, ChangesFirst {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in figures or targets of one's own: CSV, XLSX or a dataset folder.",
    discussion: """
      A file of figures begins with indicator,region,year,value[,status,source], or nøkkeltall,kommune,år,verdi
      [,status,kilde]; a file of targets with region,indicator,kind,target[,lower,upper,strict,tolerance,basis,
      decided_by,decided_on,valid_from,valid_to,source]. Everything is checked first, and all or nothing is written.
      Figures that look wrong (ten times last year's, a sign turned, a column copied) are told; --strict refuses them.

      EXAMPLES
        maalestokk import tall.csv --dry-run
        maalestokk import tall.xlsx --sheet 2024
        maalestokk import targets.csv
        maalestokk import --list
        maalestokk import --undo 3fa91c0b2d
      """)

  @Argument(help: "A CSV or XLSX file, or a folder with an origin.json.") var path: String?
  @Option(help: ArgumentHelp("The sheet of an XLSX file; the first when left out.", valueName: "name"))
  var sheet: String?
  @Flag(help: "Only show what would change.") var dryRun = false
  @Flag(help: "Refuse figures that look wrong beside those there are.") var strict = false
  @Option(help: ArgumentHelp("Remove an import; see --list.", valueName: "id")) var undo: String?
  @Flag(help: "The imports there are.") var list = false

  var changes: Bool { !dryRun && !list }

  @OptionGroup var common: CommonOptions

  func run() throws {
    switch (path, undo, list) {
    case (let path?, nil, false): try add(path)
    case (nil, let id?, false) where !dryRun && !strict && sheet == nil: try remove(id)
    case (nil, nil, true) where !dryRun && !strict && sheet == nil: try show()
    default:
      throw UsageError(problems: [
        common.pick(
          "Oppgi enten en fil, --undo ID eller --list. Hjelp: maalestokk import --help",
          "Give either a file, --undo ID or --list. Help: maalestokk import --help")
      ])
    }
  }

  private func add(_ path: String) throws {
    let session = try Session(common)
    let workbench = session.workbench
    let item: ReadImport
    do {
      item = try ImportReader(catalogue: workbench.indicators, regions: workbench.regions)
        .read(path: path, sheet: sheet)
    } catch let problem as ImportProblem {
      let words = ProblemWords(common.language, surface: common.surface)
      throw UsageError(problems: [words.text(problem)] + problem.hints.map { words.text($0) })
    }
    let regions = workbench.regions
    let names: @Sendable (RegionCode) -> String = { regions.name(of: $0) ?? $0.rawValue }
    let suspicions = try session.suspicions(item.observations)
    if strict, !suspicions.isEmpty {
      throw UsageError(problems: [SuspicionWords(common.language).refusal(suspicions, names)])
    }
    let outcome = try session.store.add(item, on: Clock.today, dryRun: dryRun)
    let looks = SuspicionWords(common.language).lines(suspicions, names)
    try Console.show(
      ImportWords(common.language, names: names).text(
        item.report(outcome, isDryRun: dryRun), looks: looks, notes: item.notes))
    if !dryRun, case .added = outcome {
      let undo = common.command("import", "--undo", item.id)
      common.say("\nAngre: \(undo)", "\nUndo: \(undo)")
    }
  }

  private func remove(_ id: String) throws {
    let store = try Session(common).store
    let plain = id.hasPrefix(ReadImport.prefix) ? String(id.dropFirst(ReadImport.prefix.count)) : id
    guard let record = try store.removeImport(plain.lowercased()) else {
      let known = try store.imports().map(\.id).joined(separator: ", ")
      let shown = printable(id)
      throw UsageError(problems: [
        common.pick(
          "Det finnes ingen import '\(shown)'. \(known.isEmpty ? "Ingenting er importert." : "Det finnes: \(known).")",
          "There is no import '\(shown)'. \(known.isEmpty ? "Nothing has been imported." : "There are: \(known).")")
      ])
    }
    try Console.show(
      common.pick(
        "Fjernet importen \(record.id) (\(record.file), \(record.rows) rader). Det som gjaldt før, gjelder igjen.",
        "Removed import \(record.id) (\(record.file), \(record.rows) rows). What stood before stands again."))
  }

  private func show() throws {
    let records = try Session(common).store.imports()
    guard !records.isEmpty else {
      try Console.show(common.pick("Ingenting er importert.", "Nothing has been imported."))
      return
    }
    let header = common.pick("ID|Dato|Slag|Rader|Fil", "ID|Date|Kind|Rows|File").split(separator: "|").map(String.init)
    let rows = [header] + records.map { [$0.id, $0.imported, $0.kind, String($0.rows), $0.file] }
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 3 ? space + cell.0 : column == header.count - 1 ? cell.0 : cell.0 + space
      }
      try Console.show(cells.joined(separator: "  "))
    }
  }
}
