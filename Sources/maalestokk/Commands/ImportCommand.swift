import Application
import ArgumentParser
import DatasetFiles
import Figures
import Foundation
import Imports
import Regions
import SQLiteStore
import Values
import Wording

struct ImportCommand: TakesCommonOptions, ChangesFirst {
  static var configuration: CommandConfiguration { CommandConfiguration("import", \.importing) }

  @Argument(help: .worded(\.pathToImport)) var path: String?
  @Option(help: .worded(\.sheet)) var sheet: String?
  @Flag(help: .worded(\.dryRun)) var dryRun = false
  @Flag(help: .worded(\.refuseSuspicious)) var strict = false
  @Option(help: .worded(\.undo)) var undo: String?
  @Flag(help: .worded(\.listOfImports)) var list = false

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
    } catch let error as ImportError {
      throw UsageError(problems: [error.text(common.language)] + error.hints.map(common.text))
    }
    let names = { workbench.regions.name(of: $0) ?? $0.rawValue }
    let suspicions = try session.suspicions(item.observations)
    if strict, !suspicions.isEmpty {
      throw UsageError(problems: [SuspicionLines(suspicions, names, common.language).refusal])
    }
    let outcome = try session.store.add(item, on: Clock.today, dryRun: dryRun)
    let summary = ImportSummary(
      item: item, outcome: outcome, suspicions: suspicions, isDryRun: dryRun, language: common.language, names: names)
    try Console.show(summary.text)
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
