import Application
import ArgumentParser
import Assembly
import Comparing
import Documents
import PluginHost
import Values
import Wording

struct ComparatorsCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("comparators", \.comparators) }

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try listComparators(common, output) { report in
      report.entries.first.map { common.command("rank", "net-operating-result", "--comparator", $0.id) }
    }
  }
}

/// Tells of the comparators there are, without loading any.
func listComparators(
  _ common: CommonOptions, _ output: OutputOptions, next: (ComparatorList) -> String?
) throws {
  try common.checkFolders()
  let report = ComparatorList(Assembly.discoverPlugins(common.places))
  let context = ReportContext(language: common.language, names: [:])
  try Answer(options: common, output: output, context: context, answer: report, next: next(report)).write()
}
