import ComparatorMessages
import Comparing
import Figures
import Findings
import Foundation
import Problems
import Regions
import Values

extension Inquiry {
  /// One key figure: where the municipality stands among its peers.
  public func rank(_ asked: AskedQuestion) throws -> Answered<RankingReport> {
    let request = try request(asked)
    guard let indicator = request.indicators.first else { throw noIndicator }
    let year = try year(asked.year, of: indicator, for: request.subject)
    let question = Question(indicator: indicator.id.rawValue, year: year)
    let reports = try workbench.rankingReports(for: request.subject, [question], choice: request.choice)
    guard let report = reports.first else { throw noIndicator }
    return Answered(subject: request.subject, year: year, report: report)
  }

  /// Several key figures, all comparators side by side; without a key figure those with a target.
  public func compare(_ asked: AskedQuestion) throws -> Answered<CompareReport> {
    let request = try request(asked)
    let year = try year(asked.year, for: request.subject)
    let questions = try workbench.comparedQuestions(request.indicators.map(\.id), for: request.subject, year: year)
    let reports = try workbench.rankingReports(for: request.subject, questions, choice: request.choice)
    return Answered(
      subject: request.subject, year: year,
      report: CompareReport(subject: request.subject, year: year, reports: reports))
  }

  /// The municipality's targets, judged.
  public func targets(_ asked: AskedQuestion) throws -> Answered<TargetsReport> {
    let subject = try municipality(asked.municipality, in: asked.year)
    let year = try year(asked.year, for: subject)
    return Answered(
      subject: subject, year: year, report: try workbench.targetsReport(for: subject, year: year))
  }

  /// One key figure over the years.
  public func trend(_ asked: AskedQuestion) throws -> Answered<TrendReport> {
    var problems = UsageProblems()
    let indicators = try asked.indicators.compactMap { id in try problems.catching { try indicator(id) } }
    let subject = try problems.catching { try municipality(asked.municipality, in: asked.to) }
    let choice = try problems.catching { try self.choice(asked, for: subject, in: asked.to) }
    let prices = try problems.catching { try indicators.first.flatMap { try self.prices(asked.real, of: $0) } }
    check(asked, &problems)
    try problems.throwIfAny()
    guard let indicator = indicators.first, let subject, let choice, let prices else { throw noIndicator }
    let report = try workbench.trendReport(
      of: indicator, for: subject, from: asked.from, to: asked.to, choice: choice, prices: prices)
    let year = Division.from2024.rawValue
    return Answered(subject: subject, year: year, report: report)
  }

  /// Why a key figure changed between two years; without them, from the year before to the newest.
  public func bridge(_ asked: AskedQuestion) throws -> Answered<BridgeReport> {
    var problems = UsageProblems()
    let indicators = try asked.indicators.compactMap { id in try problems.catching { try indicator(id) } }
    let subject = try problems.catching { try municipality(asked.municipality, in: asked.to) }
    let choice = try problems.catching { try self.choice(asked, for: subject, in: asked.to) }
    check(asked, &problems)
    try problems.throwIfAny()
    guard let indicator = indicators.first, let subject, let choice else { throw noIndicator }
    let years = try workbench.store.series(of: indicator.id, in: subject.code, asOf: workbench.asOf).filter {
      $0.value.value.number != nil
    }.keys.sorted()
    guard let to = asked.to ?? years.last, let from = asked.from ?? years.last(where: { $0 < to }), years.contains(to),
      years.contains(from), from < to,
      let report = try workbench.bridgeReport(of: indicator, for: subject, from: from, to: to, choice: choice)
    else {
      throw UsageError([
        .figures(.notTwoYears(indicator: indicator.id.rawValue, municipality: subject.name, years: years))
      ])
    }
    return Answered(subject: subject, year: to, report: report)
  }

  /// The years of a trend, when they are years and in order.
  func check(_ asked: AskedQuestion, _ problems: inout UsageProblems) {
    if let from = asked.from, let to = asked.to, from > to { problems.add(.years(.fromAfterTo(from, to))) }
    for (option, year) in [("from", asked.from), ("to", asked.to)] {
      if let year, !(1900...2100).contains(year) { problems.add(.option(option, .noYear(year))) }
    }
  }

  /// Where a figure comes from.
  public func explain(_ asked: AskedQuestion) throws -> Answered<ExplainReport> {
    let request = try request(asked)
    guard let indicator = request.indicators.first else { throw noIndicator }
    let year = try year(asked.year, of: indicator, for: request.subject)
    return Answered(
      subject: request.subject, year: year,
      report: try workbench.explainReport(of: indicator, for: request.subject, year: year))
  }

  /// The management briefing.
  public func brief(_ asked: AskedQuestion) throws -> Answered<Briefing> {
    if let problem = misorder(since: asked.since, asOf: workbench.asOf) { throw UsageError([problem]) }
    let asked = try knowing(asked)
    let request = try request(asked)
    let year = try year(asked, for: request.subject)
    let order = BriefingOrder(asked, request.subject, year: year, language: workbench.language, asOf: workbench.asOf)
    let briefing = try briefing(order, choice: request.choice, earlier: asked.since.map { .asKnown($0) })
    return Answered(subject: request.subject, year: year, report: briefing)
  }

  /// The key figures whose id, name, topic or publisher's code holds every word; only those of a topic, and only those that a
  /// municipality has figures of, where these are given.
  public func indicatorList(
    words: [String], topic: Topic? = nil, withFiguresOf subject: Municipality? = nil,
    topicNames: (Topic) -> [String] = { [$0.rawValue] }
  ) throws -> IndicatorList {
    let newest = try subject.map { try workbench.store.newestYears(in: $0.code, notAfter: nil, asOf: workbench.asOf) }
    let found = workbench.indicators.holding(words, topicNames: topicNames).filter { indicator in
      (topic == nil || indicator.field == topic) && (newest.map { $0[indicator.id] != nil } ?? true)
    }
    let near = found.isEmpty ? nearestIndicators(words.joined(separator: " ")).map { IndicatorID($0) } : []
    return IndicatorList(
      try found.map { ($0, try workbench.store.years(of: $0.id, asOf: workbench.asOf)) }, suggestions: near)
  }

  /// The municipalities of a year; of today's division without one.
  ///
  /// Throws for years whose municipalities are not known.
  public func regionList(year: Int?, words: [String]) throws -> RegionList {
    let year = year ?? Division.from2024.rawValue
    guard (RegionBook.firstYear...2100).contains(year) else {
      throw UsageError([.municipality(.year(year, firstYear: RegionBook.firstYear))])
    }
    return RegionList(book: workbench.regions, year: year, words: words, registers: try registers())
  }

  var noIndicator: UsageError { UsageError([.figures(.noIndicator)]) }
}

/// What is wrong where changes are asked for since a date that is not before the one the figures are as of.
public func misorder(since: String?, asOf: String?) -> UsageProblem? {
  guard let since, let asOf, since >= asOf else { return nil }
  return .years(.sinceNotBeforeAsOf(since, asOf))
}
