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

struct TrendCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("trend", \.trend) }

  @Argument(help: .worded(\.indicator)) var indicator: String
  @Option(name: .shortAndLong, help: .worded(\.municipality)) var municipality: String?
  @Option(help: .worded(\.from)) var from: Int?
  @Option(help: .worded(\.to)) var to: Int?
  @Option(help: .worded(\.asOf)) var asOf: String?
  @Option(help: .worded(\.real)) var real: Int?
  @OptionGroup var comparators: ComparatorOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: checkedDate(asOf, option: "as-of"))
    defer { session.host.shutdown() }
    var asked = comparators.asked
    asked.indicators = [indicator]
    asked.municipality = municipality
    (asked.from, asked.to, asked.real) = (from, to, real)
    let answer = try session.inquiry.trend(asked)
    let report = answer.report
    let context = session.inquiry.context(of: answer).showingMethods(output.method)
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: common.command(
        ["explain", report.indicator.id.rawValue]
          + written(("--municipality", municipality), ("--year", to.map { String($0) }), ("--as-of", asOf)))
    ).write()
  }
}
