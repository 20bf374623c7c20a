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

struct CompareCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("compare", \.compare) }

  @Argument(help: .worded(\.indicatorIDs)) var indicators: [String] = []
  @OptionGroup var question: QuestionOptions
  @OptionGroup var comparators: ComparatorOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    let answer = try session.inquiry.compare(question.asked(indicators, comparators))
    let (compare, year) = (answer.report, answer.year)
    let context = session.inquiry.context(of: answer).showingMethods(output.method)
    try Answer(
      options: common, output: output, context: context, answer: compare,
      next: common.command(["brief"] + question.words(year: year) + comparators.words)
    ).write()
    try exitIfStrict(compare.reports, question)
  }
}
