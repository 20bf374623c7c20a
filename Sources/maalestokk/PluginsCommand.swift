import Application
import ArgumentParser
import Assembly
import Comparing
import Documents
import Figures
import Forms
import Foundation
import PluginHost
import Values
import Wording

struct PluginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "The comparator plugins: list them, check them.",
    subcommands: [ListPlugins.self, CheckPlugins.self], defaultSubcommand: ListPlugins.self)
}

struct ListPlugins: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The plugins found, with state and what is wrong with those that do not load.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws { try listComparators(common, output, next: common.command("plugins", "check")) }
}

/// Tells of the comparators there are, without loading any.
func listComparators(_ common: CommonOptions, _ output: OutputOptions, next: String) throws {
  try common.checkFolders()
  let report = ComparatorList(Assembly.discoverPlugins(common.places))
  let context = ReportContext(language: common.language, names: [:])
  try Answer(
    options: common, output: output, context: context, answer: report, next: next
  ).write()
}

struct CheckPlugins: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Load each plugin in a worker and run its cases against the figures in the database.",
    discussion: "EXAMPLES\n  maalestokk plugins check\n  maalestokk plugins check Plugins/Neighbours")

  @Argument(help: "The folder of one plugin; all when left out.") var path: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    defer { session.host.shutdown() }
    let plugins =
      path.map { [PluginFolder.examine(URL(fileURLWithPath: $0), buildFolder: Installation.current.programFolder)] }
      ?? session.workbench.comparators
    var faults = 0
    for plugin in plugins { faults += try check(plugin, session) }
    if faults > 0 || plugins.isEmpty { throw ExitCode(ExitStatus.failure) }
  }

  /// Prints what came of one plugin; returns how many faults it has.
  private func check(_ plugin: DiscoveredPlugin, _ session: Session) throws -> Int {
    try Console.show("\(plugin.id) \(plugin.manifest?.version ?? "") (\(plugin.state.rawValue))")
    if let reason = plugin.reasonNotToLoad(allowUnsigned: common.allowUnsigned) {
      try Console.show("  ✘ \(ProblemWords(common.language).text(reason))")
      return 1
    }
    let workbench = session.workbench
    let runner = CaseRunner(host: session.host) { try workbench.services(for: $0) }
    let results = runner.run(plugin)
    for result in results {
      try Console.show("  \(result.differences.isEmpty ? "✔" : "✘") \(result.name)")
      for difference in result.differences {
        try Console.show("      \(ProblemWords(common.language).text(difference))")
      }
    }
    if results.isEmpty {
      try Console.show(common.pick("  ✘ ingen tilfeller under Cases/", "  ✘ no cases below Cases/"))
    }
    return results.isEmpty ? 1 : results.count { !$0.differences.isEmpty }
  }
}
