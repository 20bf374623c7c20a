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
    let bar = ProgressBar(common)
    let sessions = OpenSessions(common, rules)
    defer { sessions.close() }
    var refresh = try sessions.refresh(
      source, comparatorHosts: Set(allowHosts), events: bar.events(common.language), onWait: { bar.show($0) })
    _ = try sessions.current.inquiry.municipality(municipality)
    let wish = try wish(sessions.current)
    if dryRun { return try preview(wish, refresh, sessions.current) }
    let isEverything = indicators.isEmpty && table == nil
    let run = try sessions.recorded.run(.command, isWhole: isEverything && years == nil) {
      try refresh.run(wish, following: municipality, isEverything: isEverything)
    }
    switch run {
    case .done(_, let report): try tell(report, refresh, sessions.current)
    case .held(let holder):
      Console.tell(common.text(FetchingProblem.held(by: holder)))
      throw ExitCode(ExitStatus.failure)
    }
  }

  private func tell(_ report: RefreshReport, _ refresh: Refresh, _ session: Session) throws {
    for line in report.lines(common.language) { try Console.show(line) }
    for problem in report.problems { Console.tell(common.text(problem)) }
    if let problem = report.stopped { try tellStopped(problem, refresh, session) }
    if !report.problems.isEmpty { throw ExitCode(ExitStatus.failure) }
  }

  /// How old what is stored is, and the exit code of a source that gave nothing.
  private func tellStopped(_ problem: FetchProblem, _ refresh: Refresh, _ session: Session) throws {
    Console.tell(common.text(problem))
    let last = try refresh.lastAnswered
    let age = try session.storedAge(lastAnswered: last)
    Console.tell(FetchWords(common.language).stillAnswers(age))
    throw ExitCode(problem.isUnreachable && last == nil ? ExitStatus.unreachable : ExitStatus.failure)
  }

  /// Only plans, and tells the plan.
  private func preview(_ wish: FetchWish, _ refresh: Refresh, _ session: Session) throws {
    do {
      let plan = try refresh.plan(wish)
      try Console.show(FetchPreview(plan: plan, language: common.language).text)
      for problem in plan.problems { Console.tell(common.text(problem)) }
      if !plan.problems.isEmpty { throw ExitCode(ExitStatus.failure) }
    } catch let problem as FetchProblem { try tellStopped(problem, refresh, session) }
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
