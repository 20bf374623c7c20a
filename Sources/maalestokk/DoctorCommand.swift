import Application
import ArgumentParser
import Assembly
import DatasetFiles
import ErrorWords
import Figures
import Foundation
import PluginHost
import Problems
import SQLiteStore
import SystemFiles
import Values

struct DoctorCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Is everything in place, and what to do if not.")

  @Option(help: ArgumentHelp("Write the page of all datasets, from their origin.json, to a file.", valueName: "file"))
  var datasetPage: String?
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
    guard let folder = common.datasets.map({ URL(fileURLWithPath: $0) }) ?? Installation.current.datasets else {
      throw UsageError(problems: [
        common.pick("Fant ingen datasett; oppgi --datasets DIR.", "Found no datasets; give --datasets DIR.")
      ])
    }
    let page = DatasetCatalogue.markdown(try DatasetTree.read(folder))
    try WholeFile.write(Array(page.utf8), to: path)
    common.say("Skrev \(path)", "Wrote \(path)")
  }

  private struct Check {
    let isGood: Bool
    let text: String
    var advice = ""
  }

  private func worker() -> [Check] {
    let path = Installation.current.worker.path
    return [
      Check(
        isGood: FileManager.default.isExecutableFile(atPath: path),
        text: common.pick("Arbeidsprosess: \(path)", "Worker: \(path)"),
        advice: common.pick("Bygg alt på nytt: make build", "Build everything anew: make build")),
      Check(isGood: true, text: confinement),
    ]
  }

  /// What the comparators are kept in.
  private var confinement: String {
    guard let version = PluginHost.landlockVersion else {
      return common.pick(
        "Avgrensing: systemkall etter liste; uten Landlock lastes bare sammenlignere som følger med",
        "Confinement: system calls by a list; without Landlock only the comparators that come with it are loaded")
    }
    return common.pick(
      "Avgrensing: systemkall etter liste, Landlock \(version)",
      "Confinement: system calls by a list, Landlock \(version)")
  }

  private func datasets() -> [Check] {
    guard let folder = common.datasets.map({ URL(fileURLWithPath: $0) }) ?? Installation.current.datasets else {
      return [
        Check(
          isGood: false, text: common.pick("Datasett: ikke funnet", "Datasets: not found"), advice: "--datasets DIR")
      ]
    }
    do {
      let folders = try DatasetTree.read(folder)
      let text = common.pick(
        "Datasett: \(folders.count) i \(folder.path), alle med riktig SHA-256",
        "Datasets: \(folders.count) in \(folder.path), all with the right SHA-256")
      return [Check(isGood: true, text: text)]
    } catch {
      return [
        Check(
          isGood: false, text: common.pick("Datasett: \(folder.path)", "Datasets: \(folder.path)"),
          advice: inOurWords(error)[common.language])
      ]
    }
  }

  private func database() -> [Check] {
    do {
      let session = try Session(common)
      let counts = try session.store.counts()
      let rows = counts.map(\.rows).reduce(0, +)
      let values = counts.map(\.values).reduce(0, +)
      let text = common.pick(
        "Database: \(session.store.path), \(rows) tall fra \(counts.count) datasett (\(values) med verdi)",
        "Database: \(session.store.path), \(rows) figures from \(counts.count) datasets (\(values) with a value)")
      let traced = counts.map(\.traced).reduce(0, +)
      let each = counts.map { count in
        Check(
          isGood: true,
          text: "    \(count.dataset): "
            + common.pick(
              "\(count.rows) tall, \(count.values) med verdi", "\(count.rows) figures, \(count.values) with a value"))
      }
      let trace = Check(
        isGood: traced == rows,
        text: common.pick(
          "Sporbarhet: \(traced) av \(rows) tall har sted i kilden",
          "Traces: \(traced) of \(rows) figures have a place in their source"),
        advice: common.pick("Tall uten sted kan ikke etterprøves.", "A figure without a place cannot be checked."))
      let age = try session.storedAge(lastAnswered: try session.store.lastAnswered(from: "http"))
      let fault = try session.store.fault()
      let whole = Check(
        isGood: fault == nil,
        text: fault.map { common.pick("Databasen er ikke hel: \($0.nb)", "The database is not whole: \($0.en)") }
          ?? common.pick(
            "Hel: struktur, henvisninger, innhold og kontrollsum stemmer",
            "Whole: structure, references, contents and checksum hold"),
        advice: Self.mending(common))
      let ageCheck = Check(isGood: true, text: common.pick("Tallenes alder: \(age)", "Age of the figures: \(age)"))
      return [Check(isGood: rows > 0, text: text), whole, ageCheck] + each + [trace]
    } catch { return [Check(isGood: false, text: "Database", advice: inOurWords(error)[common.language])] }
  }

  /// What to do about a database that is not whole.
  private static func mending(_ common: CommonOptions) -> String {
    common.pick(
      "Gjenopprett en sikkerhetskopi: maalestokk restore FILE. Uten en: flytt databasen bort, så fylles en ny fra datasettene.",
      "Restore a backup: maalestokk restore FILE. Without one: move the database away, and a new one is filled from the datasets."
    )
  }

  private func plugins() -> [Check] {
    let found = Assembly.discoverPlugins(common.places)
    guard !found.isEmpty else {
      return [
        Check(
          isGood: false, text: common.pick("Sammenlignere: ingen funnet", "Comparators: none found"),
          advice: "--plugins DIR")
      ]
    }
    return found.map { plugin in
      let reason = plugin.reasonNotToLoad(allowUnsigned: common.allowUnsigned)
      return Check(
        isGood: reason == nil,
        text: common.pick("Sammenligner: ", "Comparator: ")
          + "\(plugin.id) \(plugin.manifest?.version ?? "") (\(plugin.state.rawValue))",
        advice: reason?.text(language: common.language.rawValue) ?? "")
    }
  }
}
