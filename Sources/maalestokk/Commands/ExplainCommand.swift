import Application
import ArgumentParser
import Comparing
import Documents
import Figures
import PluginHost
import Regions
import Values
import Wording

struct ExplainCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("explain", \.explain) }

  @Argument(help: .worded(\.indicator)) var indicator: String
  @OptionGroup var question: QuestionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    let answer = try session.inquiry.explain(question.asked([indicator]))
    let (report, context) = (answer.report, answer.context)
    if [.csv, .csvExcel].contains(output.format) {
      throw UsageError(problems: [
        common.pick(
          "explain har ikke formatet \(output.format.rawValue); bruk json.",
          "explain has no \(output.format.rawValue) format; use json.")
      ])
    }
    try Answer(
      options: common, output: output, context: context, document: { report.document(context) },
      json: { report.json(context) }, csv: { "" },
      next: common.command(
        ["trend", report.indicator.id]
          + written(("--municipality", question.municipality), ("--as-of", question.asOf)))
    ).write()
    if question.strict, report.ranking?.own?.value.number == nil { throw ExitCode(ExitStatus.missingData) }
  }
}
