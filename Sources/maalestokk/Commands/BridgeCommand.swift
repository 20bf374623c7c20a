import Application
import ArgumentParser
import Assembly
import Comparing
import Documents
import Figures
import PluginHost
import Regions
import Values
import Wording

struct BridgeCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("bridge", \.bridge) }

  @Argument(help: .worded(\.indicator)) var indicator: String
  @Option(name: .shortAndLong, help: .worded(\.municipality)) var municipality: String?
  @Option(help: .worded(\.from)) var from: Int?
  @Option(help: .worded(\.to)) var to: Int?
  @Option(help: .worded(\.asOf)) var asOf: String?
  @OptionGroup var comparators: ComparatorOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: checkedDate(asOf, option: "as-of"))
    defer { session.host.shutdown() }
    var asked = comparators.asked
    asked.indicators = [indicator]
    asked.municipality = municipality
    (asked.from, asked.to) = (from, to)
    let answer = try session.inquiry.bridge(asked)
    try Answer(
      options: common, output: output, context: session.inquiry.context(of: answer), answer: answer.report,
      next: common.command(
        ["trend", answer.report.indicator.id.rawValue]
          + written(("--municipality", municipality), ("--to", to.map { String($0) }), ("--as-of", asOf)))
    ).write()
  }
}
