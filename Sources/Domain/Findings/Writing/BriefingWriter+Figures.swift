import Comparing
import Figures
import Regions
import Statistics
import Values

extension BriefingWriter {
  /// More marks than this on a strip cannot be told apart.
  private static let mostOnStrip = 12
  /// How many strips and panels are drawn of key figures without a target.
  private static let mostWithoutTarget = 4
  /// Fewer years than this are no development.
  private static let fewestYears = 3

  // MARK: Dot strips

  /// One for each council target compared with few; without council targets, of the main ratios and what stands out.
  mutating func strips() -> [StripFigure] {
    let withTarget = council.map { ($0.indicator.id, Optional($0.target.bound)) }
    let chosen = withTarget.isEmpty ? chartedContext().map { ($0.indicator.id, nil) } : withTarget
    let figures = chosen.compactMap { id, bound in report(id).flatMap { strip($0, bound) } }
    return withTarget.isEmpty ? Array(figures.prefix(Self.mostWithoutTarget)) : figures
  }

  /// Directed key figures without a target: main ratios first, then by how far out the subject is.
  private func chartedContext() -> [RankingReport] {
    let main = material.context.filter { isMain($0.indicator) }
    let others = extremes().map(\.report).filter { !isMain($0.indicator) }
    return main + others
  }

  /// What a municipality's economy is first judged by, whose names go into a heading as they are.
  func isMain(_ indicator: Indicator) -> Bool {
    ["net-operating-result", "reserve-fund", "net-debt", "sick-leave"].contains(indicator.id)
  }

  private mutating func strip(_ report: RankingReport, _ bound: TargetBound?) -> StripFigure? {
    let ranking = report.rankings.first { ranking in
      guard let comparison = ranking.comparison, comparison.own?.value != nil else { return false }
      return comparison.noRank == nil && (2...Self.mostOnStrip).contains(comparison.reporting)
    }
    guard let ranking, let comparison = ranking.comparison, let own = comparison.own?.value else { return nil }
    return StripFigure(
      report: report, ranking: ranking, comparison: comparison, bound: bound,
      heading: stripHeading(report, comparison, own, bound))
  }

  private mutating func stripHeading(
    _ report: RankingReport, _ comparison: Comparison, _ own: PublishedValue, _ bound: TargetBound?
  ) -> Finding {
    let indicator = report.indicator
    let others = comparison.members.filter { $0.code != material.subject.code }.compactMap(\.value)
    let reporting = count(comparison.reporting, .compared(indicator.shortLabel))
    let figure = report.own.flatMap { book.note($0) }
    let position = position(of: own, among: others, comparison.own?.rank, indicator)
    var facts = [reporting.fact] + [figure?.fact, position.fact].compactMap { $0 }
    let qualifier =
      gap(own, others, position, indicator, &facts) ?? contrast(report, comparison, own, bound, &facts)
    return Finding(
      id: "strip-\(indicator.id)",
      claim: .strip(
        StripStatement(
          indicator: indicator, isMain: isMain(indicator), position: position, of: reporting, qualifier: qualifier)),
      facts: facts)
  }

  /// Between the ends a rank tells more than words.
  private mutating func position(
    of own: PublishedValue, among others: [PublishedValue], _ rank: Rank?, _ indicator: Indicator
  ) -> Position {
    let position = Position(of: own, among: others)
    guard position == .between(nil), let rank else { return position }
    return .between(NotedRank(rank: count(rank.position, .rank(indicator.shortLabel)), isTied: rank.isTied))
  }

  /// Where the gap to the nearest is wider than all the others lie apart, it is said.
  private mutating func gap(
    _ own: PublishedValue, _ others: [PublishedValue], _ position: Position, _ indicator: Indicator,
    _ facts: inout [String]
  ) -> StripQualifier? {
    guard others.count >= 3, let low = others.min(), let high = others.max() else { return nil }
    let isHighest = position == .highest(shared: false)
    guard isHighest || position == .lowest(shared: false) else { return nil }
    let gap = isHighest ? own - high : low - own
    guard gap > high - low else { return nil }
    let noted = book.note(
      .distance, indicator.id, material.subject.code, material.year, gap, source: .valueAgainstNearest)
    facts.append(noted.fact)
    return .gapToNearest(noted, isHighest: isHighest)
  }

  /// What qualifies the place: the target, or the group figures.
  private mutating func contrast(
    _ report: RankingReport, _ comparison: Comparison, _ own: PublishedValue, _ bound: TargetBound?,
    _ facts: inout [String]
  ) -> StripQualifier? {
    let direction = report.indicator.direction
    guard direction != .neutral, let rank = comparison.own?.rank else { return nil }
    let isLast = rank.position + (rank.isTied ? 1 : 0) >= comparison.reporting
    let isFirst = rank.position == 1
    if let bound, status(of: own, against: bound, tolerance: nil) == .met, isLast { return .targetMet }
    let groups = report.mainReferences.compactMap { reference in
      reference.observation.value.number.map { (reference, $0) }
    }
    let better = groups.filter { direction.penalty(of: own) < direction.penalty(of: $0.1) }.map(\.0)
    let weaker = groups.filter { direction.penalty(of: own) > direction.penalty(of: $0.1) }.map(\.0)
    let shown = isFirst && !weaker.isEmpty || better.isEmpty ? weaker : better
    let isBetter = !better.isEmpty && !(isFirst && !weaker.isEmpty)
    guard !shown.isEmpty else { return nil }
    facts += shown.compactMap { book.note($0.observation)?.fact }
    return .contrast(
      shown.map { name($0.code) }, isBetter: isBetter, isSurprise: isBetter && isLast || !isBetter && isFirst)
  }

  // MARK: Trends

  /// One panel for each council target followed over two years or more; without, of the longest series charted.
  mutating func trends() -> [TrendFigure] {
    let panels = council.compactMap { trend($0) }
    guard council.isEmpty else { return panels }
    return Array(chartedContext().compactMap { trend($0.indicator) }.prefix(Self.mostWithoutTarget))
  }

  private mutating func trend(_ assessment: TargetAssessment) -> TrendFigure? {
    let judged = assessment.history.filter { $0.value != nil }
    guard judged.count >= 2 else { return nil }
    let streak = streak(assessment)
    let before = judged.dropLast(assessment.yearsRunning)
    let changed =
      assessment.statusHasChanged ? before.reversed().prefix { $0.status == before.last?.status }.count : nil
    let again = before.dropLast(changed ?? 0).contains { $0.status == assessment.current.status }
    let label = assessment.indicator.shortLabel
    let notedChange = changed.map { count($0, .yearsOfStatus(label)) }
    let running = missedYears(assessment)
    let way = count(streak.years, .streak(label))
    let all = count(judged.count, .yearsWithFigure(label))
    let statement = statement(assessment, isAgain: again, notedChange, running, (way, streak.isRising), all)
    return TrendFigure(
      indicator: assessment.indicator, points: judged.compactMap(\.observation), target: assessment.target,
      heading: Finding(
        id: "trend-\(assessment.indicator.id)", claim: .trend(statement),
        facts: [notedChange, running, way, all].compactMap { $0?.fact }))
  }

  /// What a panel of the years says about a target: a change of status, a way it goes, or how long it has lasted.
  private func statement(
    _ assessment: TargetAssessment, isAgain: Bool, _ changed: Noted<Int>?, _ running: Noted<Int>,
    _ way: (years: Noted<Int>, isRising: Bool), _ all: Noted<Int>
  ) -> TrendStatement {
    let side = TargetSide(assessment)
    let isMissed = assessment.current.status == .missed
    if let changed { return .changed(side, isAgain: isAgain, after: changed, isMissedNow: isMissed) }
    if way.years.number >= 2, isMissed { return .stillMissed(side, isRising: way.isRising, years: way.years) }
    if running.number == all.number, all.number >= 2 { return .always(side, years: all) }
    return running.number >= 2 ? .running(side, years: running) : .side(side)
  }

  /// How many years running a target's figure has gone one way, since the last break.
  func streak(_ assessment: TargetAssessment) -> Streak {
    let first = material.firstLikeYear(assessment.indicator.id)
    return Streak(
      assessment.history.filter { $0.year >= first }.compactMap { year in year.value.map { (year.year, $0) } })
  }

  private mutating func trend(_ indicator: Indicator) -> TrendFigure? {
    let since = material.firstLikeYear(indicator.id)
    let points = (material.series[indicator.id] ?? [:]).values.filter {
      $0.value.number != nil && (since...max(since, material.year)).contains($0.year) && $0.scope == nil
    }.sorted { $0.year < $1.year }
    guard points.count >= Self.fewestYears, let first = points.first, let last = points.last,
      let before = first.value.number, let now = last.value.number
    else { return nil }
    let streak = Streak(points.compactMap { point in point.value.number.map { (point.year, $0) } })
    let ends = [book.note(first), book.note(last)].compactMap { $0?.fact }
    let years = count(streak.years, .streak(indicator.shortLabel))
    let statement: TrendStatement =
      years.number >= 2
      ? .way(indicator, isRising: streak.isRising, years: years)
      : .since(indicator, firstYear: first.year, isHigher: now > before ? true : now < before ? false : nil)
    return TrendFigure(
      indicator: indicator, points: points, target: nil,
      heading: Finding(id: "trend-\(indicator.id)", claim: .trend(statement), facts: ends + [years.fact]))
  }
}

extension Position {
  /// The fact of its rank, where it has one.
  fileprivate var fact: String? {
    if case .between(let rank) = self { rank?.rank.fact } else { nil }
  }
}

extension TargetSide {
  /// On which side of its target the year's value lies.
  fileprivate init(_ assessment: TargetAssessment) {
    if case .band = assessment.target.bound {
      self = assessment.current.status == .met ? .insideBand : .outsideBand
    } else {
      self = assessment.isBelowLimit.map { $0 ? .below : .above } ?? .at
    }
  }
}
