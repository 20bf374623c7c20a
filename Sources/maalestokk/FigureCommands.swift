import Application
import ArgumentParser
import Comparing
import Documents
import Figures
import Forms
import PluginHost
import Problems
import Regions
import Values

struct TrendCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "One key figure over the years, with statuses, breaks and sources.",
    discussion: """
      EXAMPLES
        maalestokk trend net-operating-result --from 2018 --to 2023
        maalestokk trend kindergarten-coverage-1-2 --municipality Ålesund
        maalestokk trend free-income-per-inhabitant --real 2025
      """)

  @Argument(help: "The key figure's id; see `maalestokk indicators`.") var indicator: String
  @Option(name: .shortAndLong, help: ArgumentHelp("Name, or a number in use since 2011, or both.", valueName: "name"))
  var municipality = AskedQuestion.usualMunicipality
  @Option(help: "The first year.") var from: Int?
  @Option(help: "The last year.") var to: Int?
  @Option(help: ArgumentHelp("Figures as they were known on a date (2024-05-01).", valueName: "date"))
  var asOf: String?
  @Option(help: ArgumentHelp("Amounts in the kroner of this year, by the municipal deflator.", valueName: "year"))
  var real: Int?
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
    let context = answer.context.showingMethods(output.method)
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: common.command(
        ["explain", report.indicator.id]
          + written(("--municipality", municipality), ("--year", to.map { String($0) }), ("--as-of", asOf)))
    ).write()
  }
}

struct ExplainCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Where a figure comes from: cells, origin, every version, conflicts, rankings.",
    discussion: """
      EXAMPLES
        maalestokk explain net-operating-result --year 2023
        maalestokk explain disability-share --municipality Hamar --format json
      """)

  @Argument(help: "The key figure's id; see `maalestokk indicators`.") var indicator: String
  @OptionGroup var question: QuestionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    let answer = try session.inquiry.explain(question.asked([indicator]))
    let (report, context) = (answer.report, answer.context)
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: common.command(
        ["trend", report.indicator.id]
          + written(("--municipality", question.municipality), ("--as-of", question.asOf)))
    ).write()
    if question.strict, report.ranking?.own?.value.number == nil { throw ExitCode(ExitStatus.missingData) }
  }
}
