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

  /// Directed key figures ranked in a large set, the subject nearest to an end first.
  func extremes() -> [(report: RankingReport, comparison: Comparison, extremity: Int)] {
    material.context.compactMap {
      report -> (report: RankingReport, comparison: Comparison, extremity: Int)? in
      guard report.indicator.direction != .neutral, report.indicator.id != BriefingMaterial.climateIndicator,
        let comparison = largestComparison(report), let percentile = comparison.percentile
      else { return nil }
      return (report, comparison, max(percentile, 100 - percentile))
    }.sorted { left, right in
      left.extremity != right.extremity
        ? left.extremity > right.extremity : left.report.indicator.id < right.report.indicator.id
    }
  }

  /// Key figures where the subject is in the best or the worst tenth of a large set of municipalities.
  mutating func standOuts() -> [Finding] {
    let candidates = extremes()
    let far = candidates.filter { $0.extremity >= 90 }
    if far.isEmpty, judged.isEmpty, let none = nothingStandsOut(candidates.count) { return [none] }
    let most = council.isEmpty ? Self.mostWithoutTargets : Self.mostStandOuts
    return far.prefix(most).compactMap { standOut($0.report, $0.comparison) }
  }

  /// Key figures on which the subject's place is another than the year before, beyond how figures swing: the longest way first.
  mutating func movedRanks() -> [Finding] {
    let moves = (material.reports + material.context).compactMap { report -> RankMove? in
      report.rankings.lazy.compactMap { RankMove(report, $0) }.max { $0.share < $1.share }
    }.sorted { $0.share != $1.share ? $0.share > $1.share : $0.report.indicator.id < $1.report.indicator.id }
    return moves.prefix(Self.mostMoves).map { moved($0) }
  }

  /// How many moved ranks are told about.
  private static let mostMoves = 2

  private mutating func moved(_ move: RankMove) -> Finding {
    let indicator = move.report.indicator
    let source = say.comparator(move.comparator.id, move.comparator.version)
    let numbers = [
      (FactKind.rank, move.before, move.report.year - 1), (.rank, move.now, move.report.year),
      (.reporting, move.count, move.report.year), (.rank, move.interval.low, move.report.year),
      (.rank, move.interval.high, move.report.year),
    ]
    let facts = numbers.map { kind, number, year in
      book.note(
        kind, indicator.id, material.subject.code, year, PublishedValue(mantissa: Int64(number), decimals: 0),
        source: source)
    }
    return Finding(
      id: "moved-\(indicator.id)",
      claim: say.movedClaim(
        indicator.shortLabel[material.language], up: move.now < move.before, neutral: indicator.direction == .neutral),
      detail: say.movedDetail(
        from: move.before, to: move.now, of: move.count, year: move.report.year, interval: move.interval,
        among: self.numbers.midSentence(move.comparator.name[material.language])), facts: facts)
  }

  /// Why a briefing is short: how few key figures there are to compare.
  func fewFiguresFinding(besides findings: [Finding]) -> Finding? {
    guard findings.isEmpty else { return nil }
    return Finding(
      id: "few-figures", claim: say.fewFiguresClaim, detail: say.fewFigures(material.context.count), facts: [])
  }

  private mutating func nothingStandsOut(_ count: Int) -> Finding? {
    guard count > 0 else { return nil }
    let fact = self.count(count, say.rankedKeyFigures)
    return Finding(
      id: "nothing-stands-out", claim: say.nothingStandsOut, detail: say.nothingStandsOut(of: count), facts: [fact])
  }

  private func largestComparison(_ report: RankingReport) -> Comparison? {
    report.rankings.compactMap(\.comparison).filter { $0.percentile != nil }.max { $0.reporting < $1.reporting }
  }

  private mutating func standOut(_ report: RankingReport, _ comparison: Comparison) -> Finding? {
    guard let own = report.own, let value = own.value.number, let rank = comparison.own?.rank,
      let id = book.note(own)
    else { return nil }
    let source = say.comparedWith(comparison.members.count - 1)
    let facts = [
      id,
      book.note(
        .rank, report.indicator.id, material.subject.code, report.year,
        PublishedValue(mantissa: Int64(rank.position), decimals: 0),
        source: source),
      book.note(
        .reporting, report.indicator.id, material.subject.code, report.year,
        PublishedValue(mantissa: Int64(comparison.reporting), decimals: 0), source: source),
    ]
    let good = (comparison.percentile ?? 0) >= 50
    let detail = say.standOutDetail(
      numbers.amount(value, report.indicator.unit), year: report.year, rank: rank, of: comparison.reporting)
    return Finding(
      id: report.indicator.id, claim: say.standsOut(report.indicator.shortLabel[material.language], good: good),
      detail: comparison.isSubjectFarOut ? detail + " " + say.outlierQuestion : detail, facts: facts)
  }

  // MARK: Questions

  /// How many questions a briefing asks at most.
  private static let mostQuestions = 3

  /// Of council targets missed, the most material; without council targets, of what is among the weakest.
  mutating func questions() -> [Finding] {
    guard council.isEmpty else {
      return council.filter { $0.current.status == .missed }.sorted(by: TargetAssessment.isMoreMaterial)
        .prefix(Self.mostQuestions).compactMap { question($0) }
    }
    let weak = extremes().filter { $0.extremity >= 90 && ($0.comparison.percentile ?? 100) < 50 }
    return weak.prefix(Self.mostQuestions).compactMap { question(aboutWeak: $0.report, $0.comparison) }
  }

  private mutating func question(aboutWeak report: RankingReport, _ comparison: Comparison) -> Finding? {
    guard let rank = comparison.own?.rank else { return nil }
    let (id, source) = (report.indicator.id, say.comparedWith(comparison.members.count - 1))
    let facts = [(FactKind.rank, rank.position), (.reporting, comparison.reporting)].map { kind, number in
      book.note(
        kind, id, material.subject.code, report.year, PublishedValue(mantissa: Int64(number), decimals: 0),
        source: source)
    }
    return Finding(
      id: "question-\(id)", claim: "",
      detail: say.questionAboutWeak(
        report.indicator.shortLabel[material.language], rank: rank, of: comparison.reporting),
      facts: facts)
  }

  private mutating func question(_ assessment: TargetAssessment) -> Finding? {
    guard let value = assessment.current.value, let observation = assessment.current.observation,
      let own = book.note(observation)
    else { return nil }
    var facts = [own]
    for limit in assessment.target.bound.limits {
      let source = "\(assessment.target.dataset)#\(assessment.target.locator)"
      facts.append(
        book.note(.target, assessment.indicator.id, material.subject.code, material.year, limit, source: source))
    }
    let years = assessment.yearsRunning
    if years >= 2 { facts.append(missedYears(assessment)) }
    if assessment.statusHasChanged, let before = assessment.previous?.observation.flatMap({ book.note($0) }) {
      facts.append(before)
    }
    return Finding(
      id: "question-\(assessment.indicator.id)", claim: "",
      detail: say.question(
        numbers.midSentence(assessment.indicator.shortLabel[material.language]),
        from: numbers.amount(value, assessment.indicator.unit),
        to: say.limit(assessment.target.bound, unit: assessment.indicator.unit), yearsRunning: years,
        growing: assessment.gapIsGrowing, metBefore: assessment.statusHasChanged ? material.year - 1 : nil),
      facts: facts)
  }

  // MARK: Caveats

  /// Says that figures are provisional, and as of when, where a figure of the briefing's year is provisional.
  func provisionalNotice() -> String? {
    let provisional = judged.compactMap(\.current.observation).filter { $0.status == .provisional }
    return provisional.map(\.known).max().map { say.provisional(numbers.date($0)) }
  }

  /// What the figures' limits are, each only where it applies.
  func caveats(_ reports: [RankingReport], chartedOnly: Bool = false) -> [String] {
    var caveats: [String] = []
    if provisionalNotice() != nil { caveats.append(say.caveatProvisional) }
    if reports.contains(where: { $0.weakestStatus == .unknown }) { caveats.append(say.caveatUnknown) }
    if reports.contains(where: { $0.indicator.scope == .consolidated }) { caveats.append(say.caveatConsolidated) }
    if judged.contains(where: { $0.target.validFrom == nil }) { caveats.append(say.caveatTargetDates) }
    if !chartedOnly, let other = otherYears(reports) { caveats.append(say.caveatOtherYears(other)) }
    if !chartedOnly, reports.flatMap(\.rankings).contains(where: { $0.comparison?.noRank == .lowCoverage }) {
      caveats.append(say.caveatCoverage)
    }
    let states = Set(reports.flatMap(\.rankings).filter { $0.comparator.state == "development" }.map(\.comparator.id))
      .sorted()
    if !states.isEmpty { caveats.append(say.caveatDevelopment(states)) }
    return caveats
  }

  private func otherYears(_ reports: [RankingReport]) -> String? {
    let others = reports.filter { $0.year != material.year }.map {
      "\(numbers.midSentence($0.indicator.shortLabel[material.language])) (\($0.year))"
    }
    return others.isEmpty ? nil : numbers.list(others)
  }
}

/// A place that is another than the year before, beyond how the figures swing.
private struct RankMove {
  let report: RankingReport
  let comparator: ComparatorLabel
  let before: Int
  let now: Int
  let count: Int
  let interval: RankInterval

  /// Nil where the place has not moved so far, by less than a tenth of the group, or nothing tells.
  init?(_ report: RankingReport, _ ranking: Ranking) {
    guard case .interval(let interval, let count, _) = ranking.certainty, let before = ranking.certainty?.movedFrom,
      let now = ranking.comparison?.own?.rank?.position, 10 * abs(now - before) >= count
    else { return nil }
    self.report = report
    comparator = ranking.comparator
    (self.before, self.now, self.count, self.interval) = (before, now, count, interval)
  }

  /// How far, as a share of how many there are.
  var share: Double { Double(abs(now - before)) / Double(count) }
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
