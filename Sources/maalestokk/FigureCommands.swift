import ArgumentParser
import Benchmarking
import Indicators
import PluginHost
import Regions
import Reports
import Workbench

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "One key figure over the years, with statuses, breaks and sources.",
    discussion: """
      EXAMPLES
        maalestokk trend net-operating-result --from 2018 --to 2023
        maalestokk trend kindergarten-coverage-1-2 --municipality Ålesund
        maalestokk trend free-income-per-inhabitant --real 2025
      """)

  @Argument(help: "The key figure's id; see `maalestokk indicators`.") var indicator: String
  @Option(name: .shortAndLong, help: ArgumentHelp("Name, or a number of any year.", valueName: "name"))
  var municipality = "Lillehammer"
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
    let session = try Session(common, asOf: checkedDate(asOf, common))
    defer { session.host.shutdown() }
    var problems = Problems()
    let indicator = try problems.catching { try session.indicator(self.indicator) }
    let subject = try problems.catching { try session.municipality(municipality) }
    let choice = try problems.catching { try session.choice(comparators, for: subject) }
    let prices = try problems.catching { try indicator.flatMap { try session.prices(real, of: $0) } }
    if let from, let to, from > to {
      problems.add(common.pick("--from \(from) er etter --to \(to).", "--from \(from) is after --to \(to)."))
    }
    for (name, year) in [("--from", from), ("--to", to)] {
      if let year, !(1900...2100).contains(year) {
        problems.add(
          common.pick(
            "\(name) er \(year); skriv et år fra 1900 til 2100.", "\(name) is \(year); write a year from 1900 to 2100.")
        )
      }
    }
    try problems.throwIfAny()
    guard let indicator, let subject, let choice, let prices else { return }
    let report = try session.workbench.trendReport(
      of: indicator, for: subject, from: from, to: to, choice: choice, prices: prices)
    let context = session.context(year: Division.from2024.rawValue, showsMethods: output.method)
    try Answer(
      options: common, output: output, context: context, document: { report.document(context) },
      json: { report.json(context) }, csv: { report.csv },
      next: "maalestokk explain \(indicator.id) --municipality \"\(subject.name)\""
    ).write()
  }
}

struct ExplainCommand: ParsableCommand {
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
    let session = try Session(common, asOf: checkedDate(question.asOf, common))
    defer { session.host.shutdown() }
    let request = try session.request(question, indicators: [indicator])
    guard let indicator = request.indicators.first else { return }
    let year = try session.year(question.year, of: indicator, for: request.subject)
    let report = try session.workbench.explainReport(of: indicator, for: request.subject, year: year)
    let context = session.context(year: year)
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
      next: "maalestokk trend \(indicator.id) --municipality \"\(request.subject.name)\""
    ).write()
    if question.strict, report.ranking?.own?.value.number == nil { throw ExitCode(ExitStatus.missingData) }
  }
}
