import Application
import ArgumentParser
import Comparing
import Documents
import Figures
import Findings
import Foundation
import PluginHost
import Problems
import Regions
import SQLiteStore
import Values
import Workbooks

struct BriefCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "The management briefing: targets, ranks, what to discuss.",
    discussion: """
      EXAMPLES
        maalestokk brief
        maalestokk brief --municipality Hamar --language en --format markdown --output hamar.md
        maalestokk brief --format pdf --output lillehammer.pdf
        maalestokk brief --format xlsx --output lillehammer.xlsx
        maalestokk brief --since 2024-05-01
        maalestokk brief --all --year 2023 --format markdown --output briefings
      """)

  @OptionGroup var question: QuestionOptions
  @OptionGroup var comparators: ComparatorOptions
  @Option(help: ArgumentHelp("Tell what has changed since a date (2024-05-01).", valueName: "date"))
  var since: String?
  @Option(help: ArgumentHelp("Tell what has changed since a briefing kept as JSON.", valueName: "file"))
  var compareWith: String?
  @Option(help: ArgumentHelp("Write everything the briefing is made from to an archive as well.", valueName: "file"))
  var proof: String?
  @Flag(help: "A briefing for each municipality of the year, into the folder that --output names.") var all = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try checkCombinations()
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    if all { return try writeAll(session) }
    let request = try session.inquiry.request(question.asked([], comparators))
    let order = try order(request.subject, year: session.inquiry.year(question.year, for: request.subject))
    let used = UsedFigures(session.store)
    let briefing = try session.inquiry.briefing(
      order, choice: request.choice, earlier: order.earlier(common), store: proof == nil ? nil : used)
    try session.answer(briefing, output, asking: question).write()
    if let proof {
      try session.writeProof(of: briefing, order, used: used.cells, compareWith: compareWith, to: proof)
    }
    try exitIfStrict(briefing.material.reports + briefing.material.context, question)
  }

  /// What was asked for, spelled out.
  func order(_ subject: Municipality, year: Int) throws -> BriefingOrder {
    var asked = comparators.asked
    asked.since = try checkedDate(since, option: "since")
    return BriefingOrder(
      asked, subject, year: year, language: common.language, asOf: question.asOf, compareWith: compareWith)
  }

  private func checkCombinations() throws {
    var problems = UsageProblems()
    if since != nil, compareWith != nil {
      problems.add(
        common.pick("Bruk enten --since eller --compare-with.", "Use either --since or --compare-with."))
    }
    if let problem = misorder(since: since, asOf: question.asOf) { problems.add(problem) }
    if all {
      if output.output == nil {
        problems.add(
          common.pick("--all skriver til en mappe: oppgi --output DIR.", "--all writes to a folder: give --output DIR.")
        )
      }
      if proof != nil || compareWith != nil || question.strict {
        problems.add(
          common.pick(
            "--proof, --compare-with og --strict gjelder én kommune, ikke --all.",
            "--proof, --compare-with and --strict are about one municipality, not --all."))
      }
    }
    try problems.throwIfAny()
  }
}
