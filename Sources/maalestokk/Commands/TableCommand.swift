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

struct TableCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("table", \.sideBySide) }

  @Argument(help: .worded(\.indicatorIDs)) var indicators: [String] = []
  @Option(name: .shortAndLong, help: .worded(\.topic)) var topic: String?
  @Option(help: .worded(\.with)) var with: String?
  @Option(help: .worded(\.from)) var from: Int?
  @Option(help: .worded(\.to)) var to: Int?
  @Flag(help: .worded(\.need)) var need = false
  @OptionGroup var question: QuestionOptions
  @OptionGroup var comparators: ComparatorOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    var asked = question.asked(indicators, comparators)
    asked.peers = with ?? asked.peers
    asked.topic = try common.topic(topic)
    (asked.from, asked.to, asked.need) = (from, to, need)
    let answer = try session.inquiry.table(asked)
    try Answer(
      options: common, output: output, context: session.inquiry.context(of: answer), answer: answer.report,
      next: answer.report.rows.first.map {
        common.command(["explain", $0.indicator.id.rawValue] + question.words(year: $0.year))
      }
    ).write()
    try exitIfStrict(answer.report.reports, question)
  }
}

extension CommonOptions {
  /// The topic of a name in any language; throws `UsageError` with those there are.
  func topic(_ text: String?) throws -> Topic? {
    guard let text else { return nil }
    guard let topic = TopicWords.topic(named: text) else {
      throw UsageError([.option("topic", .notAmong(text, TopicWords(language).all))])
    }
    return topic
  }
}
