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
  @Option(name: .shortAndLong, help: .worded(\.topic)) var topic: String?
  @Option(help: .worded(\.include)) var include: [String] = []
  @Option(help: .worded(\.leaveOut)) var leaveOut: [String] = []
  @Flag(help: .worded(\.all)) var all = false
  @Option(help: .worded(\.ofCounty)) var county: String?
  @Option(help: .worded(\.ofGroup)) var kostraGroup: String?
  @Option(help: .worded(\.ofMunicipalities)) var municipalities: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try checkCombinations()
    let session = try Session(common, asOf: question.checkedAsOf(common))
    defer { session.host.shutdown() }
    if all { return try writeAll(session) }
    let asked = try asked(session)
    let request = try session.inquiry.request(asked)
    let year = try session.inquiry.year(asked, for: request.subject)
    let order = try order(asked, request.subject, year: year, in: common.language)
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
  func order(
    _ question: AskedQuestion, _ subject: Municipality, year: Int, in language: Language
  ) throws -> BriefingOrder {
    var asked = question
    asked.since = try checkedDate(since, option: "since", notAfter: Clock.today)
    return BriefingOrder(
      asked, subject, year: year, language: language, asOf: self.question.asOf, compareWith: compareWith)
  }

  /// The question that was written, with the key figures' ids.
  func asked(_ session: Session) throws -> AskedQuestion {
    var asked = question.asked([], comparators)
    asked.topic = try common.topic(topic)
    (asked.included, asked.leftOut) = (include, leaveOut)
    return try session.inquiry.knowing(asked)
  }

  private func checkCombinations() throws {
    var problems = UsageProblems()
    if since != nil, compareWith != nil { problems.add(common.text(BriefingProblem.sinceTwice)) }
    if let problem = misorder(since: since, asOf: question.asOf) { problems.add(problem) }
    if !all, county != nil || kostraGroup != nil || municipalities != nil {
      problems.add(common.text(BriefingProblem.selectionOfOne))
    }
    if all, output.output == nil { problems.add(common.text(BriefingProblem.noFolder)) }
    if all, proof != nil || compareWith != nil || question.strict {
      problems.add(common.text(BriefingProblem.notOfMany))
    }
    try problems.throwIfAny()
  }
}
