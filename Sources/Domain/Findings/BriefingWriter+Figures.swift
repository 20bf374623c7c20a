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
    let position = Position(of: own, among: others)
    var facts = [count(comparison.reporting, say.compared(indicator))]
    if let observation = report.own, let id = book.note(observation) { facts.append(id) }
    if position == .between, let rank = comparison.own?.rank {
      facts.append(count(rank.position, say.rank(indicator)))
    }
    let opening = say.stripHeading(
      indicator.shortLabel[material.language], isMain: isMain(indicator), position, rank: comparison.own?.rank,
      of: comparison.reporting)
    let rest = isolation(own, others, position, indicator, &facts) ?? contrast(report, comparison, own, bound, &facts)
    return Finding(id: "strip-\(indicator.id)", claim: opening + (rest ?? ""), detail: "", facts: facts)
  }

  /// Where the gap to the nearest is wider than all the others lie apart, it is said.
  private mutating func isolation(
    _ own: PublishedValue, _ others: [PublishedValue], _ position: Position, _ indicator: Indicator,
    _ facts: inout [String]
  ) -> String? {
    guard others.count >= 3, let low = others.min(), let high = others.max() else { return nil }
    let isHighest = position == .highest(shared: false)
    guard isHighest || position == .lowest(shared: false) else { return nil }
    let gap = isHighest ? own - high : low - own
    guard gap > high - low else { return nil }
    facts.append(
      book.note(
        .distance, indicator.id, material.subject.code, material.year, gap, source: say.valueAgainstNearest))
    return say.gapToNearest(numbers.difference(gap, indicator.unit), isHighest: isHighest)
  }

  /// What qualifies the place: the target, or the group figures.
  private mutating func contrast(
    _ report: RankingReport, _ comparison: Comparison, _ own: PublishedValue, _ bound: TargetBound?,
    _ facts: inout [String]
  ) -> String? {
    let direction = report.indicator.direction
    guard direction != .neutral, let rank = comparison.own?.rank else { return nil }
    let isLast = rank.position + (rank.isTied ? 1 : 0) >= comparison.reporting
    let isFirst = rank.position == 1
    if let bound, status(of: own, against: bound, tolerance: nil) == .met, isLast { return say.butTargetMet }
    let groups = report.mainReferences.compactMap { reference in
      reference.observation.value.number.map { (reference, $0) }
    }
    let better = groups.filter { direction.penalty(of: own) < direction.penalty(of: $0.1) }.map(\.0)
    let weaker = groups.filter { direction.penalty(of: own) > direction.penalty(of: $0.1) }.map(\.0)
    let shown = isFirst && !weaker.isEmpty || better.isEmpty ? weaker : better
    let isBetter = !better.isEmpty && !(isFirst && !weaker.isEmpty)
    guard !shown.isEmpty else { return nil }
    facts += shown.compactMap { book.note($0.observation) }
    return say.contrast(
      shown.map { name($0.code) }, better: isBetter, isSurprise: isBetter && isLast || !isBetter && isFirst)
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
    let streak = Streak(judged.compactMap { year in year.value.map { (year.year, $0) } })
    let before = judged.dropLast(assessment.yearsRunning)
    let changed =
      assessment.statusHasChanged ? before.reversed().prefix { $0.status == before.last?.status }.count : nil
    let again = before.dropLast(changed ?? 0).contains { $0.status == assessment.current.status }
    let facts =
      [changed, assessment.yearsRunning].compactMap { $0 }.map { count($0, say.yearsOfStatus(assessment.indicator)) }
      + [
        count(streak.years, say.streak(assessment.indicator)),
        count(judged.count, say.yearsWithFigure(assessment.indicator)),
      ]
    let heading = Finding(
      id: "trend-\(assessment.indicator.id)",
      claim: say.trendHeading(assessment, streak: streak, changed: changed, again: again), detail: "", facts: facts)
    return TrendFigure(
      indicator: assessment.indicator, points: judged.compactMap(\.observation), target: assessment.target,
      heading: heading)
  }

  private mutating func trend(_ indicator: Indicator) -> TrendFigure? {
    let points = (material.series[indicator.id] ?? [:]).values.filter {
      $0.value.number != nil && $0.year <= material.year && $0.scope == nil
    }.sorted { $0.year < $1.year }
    guard points.count >= Self.fewestYears, let first = points.first, let last = points.last,
      let before = first.value.number, let now = last.value.number
    else { return nil }
    let streak = Streak(points.compactMap { point in point.value.number.map { (point.year, $0) } })
    let facts = [book.note(first), book.note(last)].compactMap { $0 } + [count(streak.years, say.streak(indicator))]
    let heading = Finding(
      id: "trend-\(indicator.id)",
      claim: say.trendHeading(
        indicator.shortLabel[material.language], streak: streak, firstYear: first.year,
        change: now > before ? true : now < before ? false : nil), detail: "", facts: facts)
    return TrendFigure(indicator: indicator, points: points, target: nil, heading: heading)
  }
}
