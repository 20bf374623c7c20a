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
import Values
import Wording
import Workbooks

struct BriefCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("brief", \.brief) }

  @OptionGroup var question: QuestionOptions
  @OptionGroup var comparators: ComparatorOptions
  @Option(help: .worded(\.since)) var since: String?
  @Option(help: .worded(\.compareWith)) var compareWith: String?
  @Option(help: .worded(\.proof)) var proof: String?
  @Flag(help: .worded(\.all)) var all = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try checkCombinations()
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    if all { return try writeAll(session) }
    let request = try session.inquiry.request(question.asked([], comparators))
    let year = try session.inquiry.year(question.year, for: request.subject)
    let order = try order(request.subject, year: year, in: common.language)
    let used = UsedFigures(session.store)
    let kept = try compareWith.map { try common.read($0, most: KeptBriefing.mostBytes) }
    let earlier = try earlier(order, kept: kept, session)
    let briefing = try session.inquiry.briefing(
      order, choice: request.choice, earlier: earlier, store: proof == nil ? nil : used)
    try session.answer(briefing, output, asking: question).write()
    if let proof {
      try session.writeProof(of: briefing, order, used: used.cells, comparedWith: kept, to: proof)
    }
    try exitIfStrict(briefing.material.reports + briefing.material.context, question)
  }

  private func earlier(_ order: BriefingOrder, kept: [UInt8]?, _ session: Session) throws -> EarlierFigures? {
    do { return try session.inquiry.earlier(order, kept: kept) } catch { throw common.refusal(error) }
  }

  /// What was asked for, spelled out.
  func order(_ subject: Municipality, year: Int, in language: Language) throws -> BriefingOrder {
    var asked = comparators.asked
    asked.since = try checkedDate(since, option: "since", notAfter: Clock.today)
    return BriefingOrder(
      asked, subject, year: year, language: language, asOf: question.asOf, compareWith: compareWith)
  }

  private func checkCombinations() throws {
    var problems = UsageProblems()
    if since != nil, compareWith != nil { problems.add(common.text(BriefingProblem.sinceTwice)) }
    if let problem = misorder(since: since, asOf: question.asOf) { problems.add(problem) }
    if all, output.output == nil { problems.add(common.text(BriefingProblem.noFolder)) }
    if all, proof != nil || compareWith != nil || question.strict {
      problems.add(common.text(BriefingProblem.notOfMany))
    }
    try problems.throwIfAny()
  }
}
