import Comparing
import Figures
import Regions
import Statistics
import Values

extension BriefingWriter {
  /// How many key figures without a target are told about.
  private static let mostStandOuts = 3
  /// The same where the subject has no targets to tell about.
  private static let mostWithoutTargets = 5

  /// Nothing stands out in a smaller set.
  private static let smallestSet = 30

  /// A key figure in the largest set that ranks it.
  struct Extreme {
    let report: RankingReport
    let comparison: Comparison
    let set: RankedSet
    let percentile: Int

    /// How near an end the subject is: 50 in the middle, 100 at an end.
    var extremity: Int { max(percentile, 100 - percentile) }
    var isFar: Bool { extremity >= 90 }
  }

  /// Directed key figures ranked in a large set: first what a council can act on, then what its people need; of each the
  /// subject nearest to an end first.
  func extremes() -> [Extreme] {
    material.context.compactMap(extreme).sorted { left, right in
      let (one, other) = (left.report.indicator, right.report.indicator)
      if one.isNeed != other.isNeed { return other.isNeed }
      return left.extremity != right.extremity ? left.extremity > right.extremity : one.id < other.id
    }
  }

  private func extreme(_ report: RankingReport) -> Extreme? {
    guard report.indicator.direction != .neutral, report.indicator.id != BriefingMaterial.climateIndicator else {
      return nil
    }
    let large = report.rankings.filter { ($0.comparison?.reporting ?? 0) >= Self.smallestSet }
    let largest = large.max { ($0.comparison?.reporting ?? 0) < ($1.comparison?.reporting ?? 0) }
    guard let largest, let comparison = largest.comparison, let percentile = comparison.percentile else { return nil }
    return Extreme(report: report, comparison: comparison, set: set(of: largest), percentile: percentile)
  }

  /// Key figures where the subject is in the best or the worst tenth of a large set of municipalities; that there are none
  /// is said where nothing else is told.
  mutating func standOuts(isAlone: Bool) -> [Finding] {
    let candidates = extremes()
    let far = candidates.filter(\.isFar)
    if far.isEmpty, isAlone, let none = nothingStandsOut(candidates.count) { return [none] }
    let most = council.isEmpty ? Self.mostWithoutTargets : Self.mostStandOuts
    return far.prefix(most).compactMap { standOut($0) }
  }

  /// Key figures on which the subject's place has moved since the year before by more than swings explain.
  ///
  /// The longest way comes first. Of all moves that are looked at, at most one in twenty that are told may be due to chance.
  mutating func movedRanks() -> [Finding] {
    let looked = (material.reports + material.context).flatMap { report in
      report.rankings.compactMap { ToldMove(report, $0) }
    }
    let sure = discoveries(looked.map(\.move.chance), rate: Self.mostFalse).map { looked[$0] }.filter(\.isFar)
    let farthest = Dictionary(grouping: sure) { $0.report.indicator.id }.values.compactMap { moves in
      moves.max { $0.share < $1.share }
    }
    let moves = farthest.sorted {
      $0.share != $1.share ? $0.share > $1.share : $0.report.indicator.id < $1.report.indicator.id
    }
    return moves.prefix(Self.mostMoves).map { moved($0) }
  }

  /// How many moved ranks are told about.
  private static let mostMoves = 2
  /// The share of told moves that may be due to chance; in simulated worlds at most 5 % come at this.
  private static let mostFalse = 0.03

  private mutating func moved(_ move: ToldMove) -> Finding {
    let (indicator, year) = (move.report.indicator, move.report.year)
    let before = NotedRank(
      rank: note(move, .rank, move.move.before.position, year - 1), isTied: move.move.before.isTied)
    let now = NotedRank(rank: note(move, .rank, move.move.now.position, year), isTied: move.move.now.isTied)
    let count = note(move, .reporting, move.count, year)
    let (low, high) = (note(move, .rank, move.interval.low, year), note(move, .rank, move.interval.high, year))
    return Finding(
      id: "moved-\(indicator.id)",
      claim: .context(.moved(indicator, isUp: move.isUp, isNeutral: indicator.direction == .neutral)),
      detail: [
        .context(
          .movedPlaces(
            MovedPlaces(
              before: before, now: now, of: count, low: low, high: high, year: year, among: move.comparator.name)))
      ],
      facts: [before.rank, now.rank, count, low, high].map(\.fact))
  }

  private mutating func note(_ move: ToldMove, _ kind: FactKind, _ number: Int, _ year: Int) -> Noted<Int> {
    book.note(
      kind, move.report.indicator.id, material.subject.code, year, whole: number,
      source: .comparator(move.comparator.id, version: move.comparator.version))
  }

  /// Why a briefing is short: how few key figures there are to compare.
  func fewFiguresFinding(besides findings: [Finding]) -> Finding? {
    guard findings.isEmpty else { return nil }
    return Finding(
      id: "few-figures", claim: .context(.littleToSay),
      detail: [.context(.fewFigures(hasComparable: !material.context.isEmpty))])
  }

  private mutating func nothingStandsOut(_ count: Int) -> Finding? {
    guard count > 0 else { return nil }
    let ranked = self.count(count, .rankedKeyFigures)
    return Finding(
      id: "nothing-stands-out", claim: .context(.nothingStandsOut),
      detail: [.context(.nothingAmongEnds(of: ranked))], facts: [ranked.fact])
  }

  private mutating func standOut(_ extreme: Extreme) -> Finding? {
    let (report, comparison, indicator) = (extreme.report, extreme.comparison, extreme.report.indicator)
    guard let rank = comparison.own?.rank, let value = report.own.flatMap({ book.note($0) }) else { return nil }
    let place = place(
      rank, of: comparison.reporting, indicator, in: report.year, .comparedWith(comparison.members.count - 1))
    let figure = Statement.context(.figure(value, indicator.unit, year: report.year, place, of: extreme.set))
    return Finding(
      id: indicator.id.rawValue,
      claim: .context(
        .standsOut(indicator, isGood: extreme.percentile >= 50, of: extreme.set, year: otherYear(report))),
      detail: comparison.isSubjectFarOut ? [figure, .context(.outlier)] : [figure],
      facts: [value.fact] + place.facts)
  }

  /// The year of a report where it is not the briefing's.
  private func otherYear(_ report: RankingReport) -> Int? { report.year == material.year ? nil : report.year }

  // MARK: Questions

  /// How many questions a briefing asks at most.
  private static let mostQuestions = 3

  /// Of council targets missed, the most material; without council targets, of what is among the weakest.
  mutating func questions() -> [Finding] {
    guard council.isEmpty else {
      return council.filter { $0.current.status == .missed }.sorted(by: TargetAssessment.isMoreMaterial)
        .prefix(Self.mostQuestions).compactMap { question($0) }
    }
    let weak = extremes().filter { $0.isFar && $0.percentile < 50 }
    return weak.prefix(Self.mostQuestions).compactMap { question(aboutWeak: $0) }
  }

  private mutating func question(aboutWeak extreme: Extreme) -> Finding? {
    let (report, comparison) = (extreme.report, extreme.comparison)
    guard let rank = comparison.own?.rank else { return nil }
    let place = place(
      rank, of: comparison.reporting, report.indicator, in: report.year, .comparedWith(comparison.members.count - 1))
    return Finding(
      id: "question-\(report.indicator.id)",
      detail: [.question(.weak(report.indicator, place, of: extreme.set, year: otherYear(report)))], facts: place.facts)
  }

  private mutating func question(_ assessment: TargetAssessment) -> Finding? {
    guard let own = assessment.current.observation.flatMap({ book.note($0) }) else { return nil }
    let bound = bound(assessment.target)
    let years = assessment.yearsRunning >= 2 ? missedYears(assessment) : nil
    let before =
      assessment.statusHasChanged ? assessment.previous?.observation.flatMap { book.note($0) } : nil
    let since: MissedSince? =
      assessment.statusHasChanged
      ? .metIn(material.year - 1) : years.map { .years($0, gapGrows: assessment.gapIsGrowing) }
    return Finding(
      id: "question-\(assessment.indicator.id)",
      detail: [.question(.bring(assessment.indicator, from: own, to: bound, since: since))],
      facts: [own.fact] + bound.facts + [years?.fact, before?.fact].compactMap { $0 })
  }

  // MARK: Caveats

  /// The newest day on which a provisional figure of the briefing's year was known; of files of one's own that is not told.
  var provisionalAsOf: String? {
    provisional.filter { !$0.isOwnImport }.map(\.known).max()
  }

  /// The provisional figures of the briefing's year.
  private var provisional: [Observation] {
    judged.compactMap(\.current.observation).filter { $0.status == .provisional }
  }

  /// What the figures' limits are, each only where it applies.
  func caveats(_ reports: [RankingReport], chartedOnly: Bool = false) -> [Caveat] {
    let rankings = reports.flatMap(\.rankings)
    let others = reports.filter { $0.year != material.year }.map {
      IndicatorYear(indicator: $0.indicator, year: $0.year)
    }
    let periods = material.assessments.compactMap { assessment in
      assessment.current.period.map { IndicatorPeriod(indicator: assessment.indicator, period: $0) }
    }
    let unlike = UnlikeStatus.found(in: reports)
    let gaps = judged.isEmpty ? [] : material.assessments.filter { $0.current.value == nil }
    let without = gaps.filter { !chartedOnly || $0.target.basis == .council }.map(\.indicator)
    let unstated = council.filter { !$0.target.isDecisionStated }.map(\.indicator)
    let all: [(Caveat, Bool)] = [
      (.provisional(year: material.year), !provisional.isEmpty),
      (.unknownStatus, reports.contains { $0.weakestStatus == .unknown }),
      (.consolidated, reports.contains { $0.indicator.scope == .consolidated }),
      (.withoutFigure(without), !without.isEmpty), (.unstatedBasis(unstated), !unstated.isEmpty),
      (.targetDates, judged.contains(where: \.isUsedForAllYears)),
      (.otherYears(others), !chartedOnly && !others.isEmpty), (.otherPeriods(periods), !periods.isEmpty),
      (.unlikeStatus(subject: material.subject.name, unlike), !unlike.isEmpty),
      (.coverage, !chartedOnly && rankings.contains { $0.comparison?.noRank == .lowCoverage }),
    ]
    return all.filter(\.1).map(\.0)
  }
}

/// A move of the subject's place in one ranking.
private struct ToldMove {
  let report: RankingReport
  let comparator: ComparatorLabel
  let move: RankMove
  let count: Int
  let interval: RankInterval

  /// Nil where nothing tells whether it is more than swings.
  init?(_ report: RankingReport, _ ranking: Ranking) {
    guard case .interval(let interval, let count, let move?) = ranking.certainty else { return nil }
    self.report = report
    comparator = ranking.comparator
    (self.move, self.count, self.interval) = (move, count, interval)
  }

  var isUp: Bool { move.now.position < move.before.position }
  private var way: Int { abs(move.now.position - move.before.position) }
  /// Whether it is a tenth of the group or more.
  var isFar: Bool { way > 0 && 10 * way >= count }
  /// How far, as a share of how many there are.
  var share: Double { Double(way) / Double(count) }
}

extension TargetAssessment {
  /// Whether the year's figure is further from the limit than the year before's, both on the wrong side.
  var gapIsGrowing: Bool {
    guard let now = current.distance, let before = previous?.distance, now.isNegative, before.isNegative else {
      return false
    }
    return now < before
  }
}
