import Application
import ArgumentParser
import Assembly
import Comparing
import Documents
import Figures
import Forms
import Foundation
import PluginHost
import Problems
import Regions
import Values
import Wording

struct ProfileCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("profile", \.profile) }

  @Argument(help: .worded(\.indicatorIDs)) var indicators: [String] = []
  @Option(name: .shortAndLong, help: .worded(\.topic)) var topic: String?
  @OptionGroup var question: QuestionOptions
  @OptionGroup var comparators: ComparatorOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    var asked = question.asked(indicators, comparators)
    asked.topic = try common.topic(topic)
    let answer = try session.inquiry.profile(asked)
    try Answer(
      options: common, output: output, context: session.inquiry.context(of: answer), answer: answer.report,
      next: common.command(["table"] + question.words() + written(("--topic", topic)))
    ).write()
    try exitIfStrict(answer.report.rows.map(\.report), question)
  }
}
