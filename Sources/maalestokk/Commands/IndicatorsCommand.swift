import Application
import ArgumentParser
import Assembly
import Comparing
import Documents
import Figures
import Foundation
import Regions
import Values
import Wording

struct IndicatorsCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("indicators", \.indicators) }

  @Argument(help: .worded(\.wordsOfIndicators)) var words: [String] = []
  @Option(name: .shortAndLong, help: .worded(\.topic)) var topic: String?
  @Flag(help: .worded(\.withFigures)) var withFigures = false
  @Option(name: .shortAndLong, help: .worded(\.municipality)) var municipality: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    let subject = try withFigures || municipality != nil ? session.inquiry.municipality(municipality) : nil
    let report = try session.inquiry.indicatorList(
      words: words, topic: common.topic(topic), withFiguresOf: subject, topicNames: TopicWords.names)
    let context = session.inquiry.context(year: Division.from2024.rawValue)
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: report.firstId.map { common.command("rank", $0.rawValue) }
    ).write()
  }
}
