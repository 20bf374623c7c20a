import Application
import ArgumentParser
import Assembly
import DatasetFiles
import Figures
import Foundation
import PluginHost
import Problems
import SystemFiles
import Values
import Wording

struct DoctorCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("doctor", \.doctor) }

  @Option(help: .worded(\.datasetPage)) var datasetPage: String?
  @Flag(help: .worded(\.formulas)) var formulas = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.checkFolders()
    if let datasetPage { return try writeDatasetPage(to: datasetPage) }
    let checks = [worker(), datasets(), database(), plugins()].flatMap { $0 }
    for check in checks {
      try Console.show("\(check.isGood ? "✔" : "✘") \(check.text)")
      if !check.isGood { try Console.show("    \(check.advice)") }
    }
    if checks.contains(where: { !$0.isGood }) { throw ExitCode(ExitStatus.failure) }
  }

  private func writeDatasetPage(to path: String) throws {
    guard let folder else { throw common.refusal(PlaceProblem.noDatasets) }
    let page = DatasetCatalogue.markdown(try DatasetTree.read(folder))
    try WholeFile.write(Array(page.utf8), to: path)
    common.say(common.words.wrote(path))
  }

  /// The folder of datasets, where there is one.
  private var folder: URL? { common.datasets.map { URL(fileURLWithPath: $0) } ?? Installation.current.datasets }

  private var words: DoctorWords { DoctorWords(common.language) }

  private struct Check {
    let isGood: Bool
    let text: String
    var advice = ""
  }

  private func worker() -> [Check] {
    let path = Installation.current.worker.path
    return [
      Check(
        isGood: FileManager.default.isExecutableFile(atPath: path), text: words.worker(path), advice: words.buildAnew),
      Check(isGood: true, text: words.confinement(landlock: PluginHost.landlockVersion)),
    ]
  }

  private func datasets() -> [Check] {
    guard let folder else { return [Check(isGood: false, text: words.noDatasets, advice: "--datasets DIR")] }
    do {
      return [Check(isGood: true, text: words.datasets(try DatasetTree.read(folder).count, in: folder.path))]
    } catch { return [Check(isGood: false, text: words.datasets(folder.path), advice: common.text(error))] }
  }

  private func database() -> [Check] {
    do {
      let session = try Session(common)
      let counts = try session.store.counts()
      let each = counts.map { count in
        Check(isGood: true, text: "    " + words.dataset(count.dataset, figures: count.rows, values: count.values))
      }
      let rows = counts.map(\.rows).reduce(0, +)
      let text = words.database(
        session.store.path, figures: rows, datasets: counts.count, values: counts.map(\.values).reduce(0, +))
      return try [Check(isGood: rows > 0, text: text), wholeness(session), age(session)] + each
        + [traces(counts.map(\.traced).reduce(0, +), of: rows)] + formulaChecks(session)
    } catch { return [Check(isGood: false, text: words.database, advice: common.text(error))] }
  }

  /// What formulas give beside what has been published; each difference where they were asked for.
  private func formulaChecks(_ session: Session) throws -> [Check] {
    let checks = try session.workbench.store.formulaChecks(asOf: session.workbench.asOf)
    let all = words.formulas(
      cells: checks.map(\.cells).reduce(0, +), differing: checks.map(\.differences.count).reduce(0, +))
    guard formulas else { return [Check(isGood: true, text: all)] }
    return [Check(isGood: true, text: all)]
      + checks.flatMap { check in
        [Check(isGood: true, text: "    " + words.formula(check))]
          + check.differences.map { Check(isGood: true, text: "        " + words.difference($0)) }
      }
  }

  private func wholeness(_ session: Session) throws -> Check {
    let fault = try session.store.fault()
    return Check(
      isGood: fault == nil, text: fault.map { words.broken(ProblemWords(common.language).clause($0)) } ?? words.whole,
      advice: words.mending)
  }

  private func age(_ session: Session) throws -> Check {
    let age = try session.storedAge(lastAnswered: try session.store.lastAnswered(from: "http"))
    return Check(isGood: true, text: words.age(age))
  }

  private func traces(_ traced: Int, of rows: Int) -> Check {
    Check(isGood: traced == rows, text: words.traces(traced, of: rows), advice: words.noTrace)
  }

  private func plugins() -> [Check] {
    let found = Assembly.discoverPlugins(common.places)
    guard !found.isEmpty else { return [Check(isGood: false, text: words.noComparators, advice: "--plugins DIR")] }
    return found.map { plugin in
      let reason = plugin.reasonNotToLoad(allowUnsigned: common.allowUnsigned)
      return Check(
        isGood: reason == nil,
        text: words.comparator("\(plugin.id) \(plugin.manifest?.version ?? "") (\(plugin.state.rawValue))"),
        advice: reason.map { common.text($0) } ?? "")
    }
  }
}
