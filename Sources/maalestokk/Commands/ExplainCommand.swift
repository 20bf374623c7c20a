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
    let (report, context) = (answer.report, session.inquiry.context(of: answer))
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: common.command(
        ["trend", report.indicator.id.rawValue]
          + written(("--municipality", question.municipality), ("--as-of", question.asOf)))
    ).write()
    if question.strict, report.ranking?.own?.value.number == nil { throw ExitCode(ExitStatus.missingData) }
  }
}
