import Application
import ArgumentParser
import Figures
import Ingest
import PluginHost
import Problems
import StatisticsNorway
import Wording

extension FetchCommand {
  /// Fetches from the publisher, or in a dry run only plans.
  func fetchFromPublisher(_ source: FetchSource) throws {
    let session = try Session(common)
    var fetch = NetworkFetch(source, session, common, rules: rules, comparatorHosts: Set(allowHosts))
    defer { fetch.session.host.shutdown() }
    _ = try session.inquiry.municipality(municipality)
    let wish = try wish(session)
    if dryRun { return try preview(wish, fetch) }
    let isEverything = indicators.isEmpty && table == nil
    let run = try RecordedRefresh.run(in: session.store, .command, isWhole: isEverything && years == nil) {
      try fetch.run(wish, following: municipality, isEverything: isEverything)
    }
    switch run {
    case .done(_, let report): try tell(report, fetch)
    case .held(let holder):
      Console.tell(common.text(RecordedRefresh.refusal(holder)))
      throw ExitCode(ExitStatus.failure)
    }
  }

  private func tell(_ report: FetchReport, _ fetch: NetworkFetch) throws {
    for line in report.lines { try Console.show(line) }
    for problem in report.problems { Console.tell(common.text(problem)) }
    if let problem = report.stopped { try tellStopped(problem, fetch) }
    if !report.problems.isEmpty { throw ExitCode(ExitStatus.failure) }
  }

  /// How old what is stored is, and the exit code of a source that gave nothing.
  private func tellStopped(_ problem: FetchProblem, _ fetch: NetworkFetch) throws {
    Console.tell(common.text(problem))
    let last = try fetch.lastAnswered
    let age = try fetch.session.storedAge(lastAnswered: last)
    Console.tell(FetchWords(common.language).stillAnswers(age))
    throw ExitCode(problem.isUnreachable && last == nil ? ExitStatus.unreachable : ExitStatus.failure)
  }

  /// Only plans, and tells the plan.
  private func preview(_ wish: FetchWish, _ fetch: NetworkFetch) throws {
    do {
      let plan = try fetch.plan(wish)
      try Console.show(FetchPreview(plan: plan, language: common.language).text)
      for problem in plan.problems { Console.tell(common.text(problem)) }
      if !plan.problems.isEmpty { throw ExitCode(ExitStatus.failure) }
    } catch let problem as FetchProblem { try tellStopped(problem, fetch) }
  }

  /// What the arguments ask for; all that is wrong with them at once.
  private func wish(_ session: Session) throws -> FetchWish {
    let asked = try Self.years(years, common)
    if let table { return FetchWish(table: table, years: asked) }
    var problems = UsageProblems()
    let named = try indicators.compactMap { id in try problems.catching { try session.inquiry.indicator(id) } }
    try problems.throwIfAny()
    return FetchWish(
      named.isEmpty ? session.workbench.indicators : named, areNamed: !named.isEmpty, years: asked)
  }

  /// `2015-2024,2026` as years.
  static func years(_ text: String?, _ common: CommonOptions) throws -> [Int]? {
    guard let text else { return nil }
    let ranges = text.split(separator: ",").map { part -> ClosedRange<Int>? in
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { $0.count == 4 ? Int($0) : nil }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
        return nil
      }
      return first...last
    }
    guard !ranges.isEmpty, ranges.allSatisfy({ $0 != nil }) else {
      throw common.refusal(FetchingProblem.noYears(text))
    }
    return Set(ranges.compactMap { $0 }.flatMap { Array($0) }).sorted()
  }
}
