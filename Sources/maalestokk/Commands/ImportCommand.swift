import Application
import ArgumentParser
import DatasetFiles
import Figures
import Foundation
import Imports
import PlainText
import Problems
import Regions
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
      throw common.refusal(CommandLineProblem.unclearImport)
    }
  }

  private func add(_ path: String) throws {
    let session = try Session(common)
    let workbench = session.workbench
    let item: ReadImport
    do {
      item = try ImportReader(catalogue: workbench.indicators, regions: workbench.regions, topicNamed: TopicWords.topic)
        .read(path: path, sheet: sheet)
    } catch let problem as ImportProblem {
      let words = ProblemWords(common.language, surface: common.surface)
      throw UsageError(problems: [words.text(problem)] + problem.hints.map { words.text($0) })
    }
    let regions = workbench.regions
    let names: @Sendable (RegionCode) -> String = { regions.name(of: $0) ?? $0.rawValue }
    let suspicions = try workbench.suspicions(item.observations)
    if strict, !suspicions.isEmpty {
      throw common.refusal(IncomingProblem(suspicions, in: regions))
    }
    let today = Clock.today
    let outcome = try session.store.add(item, on: today, dryRun: dryRun, told: item.told(on: today))
    try Console.show(
      ImportWords(common.language, names: names).text(
        item.report(outcome, isDryRun: dryRun), looks: SuspicionWords(common.language).lines(suspicions, in: regions),
        notes: item.notes))
    if !dryRun, case .added = outcome {
      let undo = common.command("import", "--undo", item.id)
      common.say("\n" + common.words.undo(undo))
    }
  }

  private func remove(_ id: String) throws {
    let store = try Session(common).store
    let plain = id.hasPrefix(DatasetNaming.ownImport) ? String(id.dropFirst(DatasetNaming.ownImport.count)) : id
    guard let record = try store.removeImport(plain.lowercased()) else {
      throw common.refusal(
        CommandLineProblem.unknownImport(PlainText.line(id, most: 60), known: try store.imports().map(\.id)))
    }
    try Console.show(common.words.removedImport(record.id, record.file, rows: record.rows))
  }

  private func show() throws {
    let records = try Session(common).store.imports()
    guard !records.isEmpty else {
      try Console.show(common.words.nothingImported)
      return
    }
    let header = common.words.importColumns
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

extension ReadImport {
  /// What is said of it as a dataset, when it was imported on a day.
  func told(on day: String) -> OwnImport {
    OwnImport(
      title: Multilingual { ImportWords($0).ownImport(file) },
      notes: Multilingual { ImportWords($0).imported(file, on: day, sha256: sha256) })
  }
}
