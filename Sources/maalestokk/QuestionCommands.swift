import Application
import ArgumentParser
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
import Workbooks

/// How many rows of a ranking the terminal shows before its middle is left out.
private let longestTerminalRanking = 40

struct RankCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "One key figure: where the municipality stands among its peers.",
    discussion: """
      EXAMPLES
        maalestokk rank net-operating-result --year 2023
        maalestokk rank disability-share --comparator kostra-group --municipality Tromsø
        maalestokk rank net-debt --peers Hamar,Gjøvik --format csv
      """)

  @Argument(help: "The key figure's id; see `maalestokk indicators`.") var indicator: String
  @OptionGroup var question: QuestionOptions
  @OptionGroup var comparators: ComparatorOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    let answer = try session.inquiry.rank(question.asked([indicator], comparators))
    let report = answer.report
    var context = answer.context.showingMethods(output.method)
    if output.format == .terminal { context = context.shortened(to: longestTerminalRanking) }
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: common.command(["compare", report.indicator.id] + question.words() + comparators.words)
    ).write()
    try exitIfStrict([report], question)
  }
}

struct CompareCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Several key figures, all comparators side by side.",
    discussion: """
      Without a key figure: those with a target; where there are none, those the municipality has figures for.

      EXAMPLES
        maalestokk compare
        maalestokk compare net-debt reserve-fund --municipality Gjøvik --year 2023
      """)

  @Argument(help: "Key figures' ids.") var indicators: [String] = []
  @OptionGroup var question: QuestionOptions
  @OptionGroup var comparators: ComparatorOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    let answer = try session.inquiry.compare(question.asked(indicators, comparators))
    let (compare, year) = (answer.report, answer.year)
    let context = answer.context.showingMethods(output.method)
    try Answer(
      options: common, output: output, context: context, answer: compare,
      next: common.command(["brief"] + question.words(year: year) + comparators.words)
    ).write()
    try exitIfStrict(compare.reports, question)
  }
}

struct TargetsCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "The municipality's targets: met or missed, by how much, and over the years.",
    discussion: """
      EXAMPLES
        maalestokk targets --year 2023
        maalestokk targets --check --quiet
      """)

  @OptionGroup var question: QuestionOptions
  @Flag(help: "Exit 4 when a target is missed.") var check = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    let answer = try session.inquiry.targets(question.asked())
    let (report, year) = (answer.report, answer.year)
    let context = answer.context.showingMethods(output.method)
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

/// Exit 2 under `--strict` when a value is missing or a comparator did not answer.
func exitIfStrict(_ reports: [RankingReport], _ question: QuestionOptions) throws {
  guard question.strict else { return }
  let isIncomplete = reports.contains { report in
    report.own?.value.number == nil || report.rankings.contains { $0.unavailability != nil }
  }
  if isIncomplete { throw ExitCode(ExitStatus.missingData) }
}
