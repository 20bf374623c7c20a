import Application
import ArgumentParser
import Assembly
import Documents
import Figures
import Foundation
import PluginHost
import Values
import Wording

struct CheckPlugins: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("check", \.checkPlugins) }

  @Argument(help: .worded(\.pluginToCheck)) var path: String?
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
      try Console.show("  ✘ \(common.text(reason))")
      return 1
    }
    if let manifest = plugin.manifest {
      for lack in manifest.lacking {
        try Console.show("  ◦ " + common.words.lacksTexts(in: lack.language, shown: lack.shown))
      }
    }
    let workbench = session.workbench
    let runner = CaseRunner(host: session.host) { try workbench.services(for: $0) }
    let results = runner.run(plugin)
    for result in results {
      try Console.show("  \(result.differences.isEmpty ? "✔" : "✘") \(result.name)")
      for difference in result.differences {
        try Console.show("      \(common.text(difference))")
      }
    }
    if results.isEmpty {
      try Console.show("  ✘ " + common.words.noCases)
    }
    return results.isEmpty ? 1 : results.count { !$0.differences.isEmpty }
  }
}
