import Application
import ArgumentParser
import Assembly
import ComparatorMessages
import Comparing
import Documents
import Figures
import Findings
import Foundation
import Pages
import PluginHost
import Regions
import Wording
import Workbooks

struct TargetsCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("targets", \.targets) }

  @OptionGroup var question: QuestionOptions
  @Flag(help: .worded(\.check)) var check = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    let answer = try session.inquiry.targets(question.asked())
    let (report, year) = (answer.report, answer.year)
    let context = session.inquiry.context(of: answer).showingMethods(output.method)
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: common.command(["brief"] + question.words(year: year))
    ).write()
    if check, report.isAnyMissed { throw ExitCode(ExitStatus.targetMissed) }
    if question.strict, report.assessments.contains(where: { $0.current.status == .noData }) {
      throw ExitCode(ExitStatus.missingData)
    }
  }
}
