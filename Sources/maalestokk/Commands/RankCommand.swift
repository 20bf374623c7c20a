import Application
import ArgumentParser
import Assembly
import ComparatorMessages
import Comparing
import Documents
import Figures
import Findings
import Forms
import Foundation
import Pages
import PluginHost
import Regions
import Values
import Wording
import Workbooks

/// How many rows of a ranking the terminal shows before its middle is left out.
private let longestTerminalRanking = 40

struct RankCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("rank", \.rank) }

  @Argument(help: .worded(\.indicator)) var indicator: String
  @OptionGroup var question: QuestionOptions
  @OptionGroup var comparators: ComparatorOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    let answer = try session.inquiry.rank(question.asked([indicator], comparators))
    let report = answer.report
    var context = session.inquiry.context(of: answer).showingMethods(output.method)
    if output.format == .terminal { context = context.shortened(to: longestTerminalRanking) }
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: common.command(["compare", report.indicator.id.rawValue] + question.words() + comparators.words)
    ).write()
    try exitIfStrict([report], question)
  }
}
