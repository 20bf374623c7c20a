import Comparing
import Figures
import Regions
import Statistics
import Values

extension BriefingWriter {
  mutating func targetFinding(_ assessment: TargetAssessment) -> Finding {
    let indicator = assessment.indicator
    guard let own = assessment.current.observation.flatMap({ book.note($0) }) else {
      return Finding(id: indicator.id.rawValue)
    }
    var facts = [own.fact]
    var detail = [valueStatement(assessment, own, &facts)]
    detail += limitStatements(assessment, &facts)
    detail += [peersStatement(indicator, &facts), referencesStatement(indicator, &facts)].compactMap { $0 }
    return Finding(
      id: indicator.id.rawValue,
      claim: .target(.outcome(indicator, assessment.current.status, assessment.change)), detail: detail, facts: facts)
  }

  private mutating func valueStatement(
    _ assessment: TargetAssessment, _ own: Noted<PublishedValue>, _ facts: inout [String]
  ) -> Statement {
    let unit = assessment.indicator.unit
    guard let previous = assessment.previous, let before = previous.observation.flatMap({ book.note($0) }) else {
      return .target(.value(own, unit, year: material.year, before: nil))
    }
    facts.append(before.fact)
    let running = running(assessment)
    facts += running.map { [$0.fact] } ?? []
    let isRising = own.number > before.number ? true : own.number < before.number ? false : nil
    return .target(
      .value(
        own, unit, year: material.year,
        before: ValueBefore(value: before, year: previous.year, isRising: isRising, running: running)))
  }

  /// How many years running the figure has gone the same way, from two on.
  private mutating func running(_ assessment: TargetAssessment) -> Noted<Int>? {
    let streak = streak(assessment)
    return streak.years < 2 ? nil : count(streak.years, .streak(assessment.indicator.shortLabel))
  }

  private mutating func limitStatements(_ assessment: TargetAssessment, _ facts: inout [String]) -> [Statement] {
    let (target, unit) = (assessment.target, assessment.indicator.unit)
    let bound = bound(target)
    facts += bound.facts
    guard let distance = assessment.current.distance else {
      return [.target(.limit(target.basis, bound, unit, gap: nil))]
    }
    let gap = TargetGap(
      distance: book.note(
        .distance, target.indicator, target.region, assessment.current.year, distance.magnitude,
        source: .valueAgainstTarget), isBelow: assessment.isBelowLimit)
    facts.append(gap.distance.fact)
    let limit = Statement.target(.limit(target.basis, bound, unit, gap: gap))
    guard assessment.current.status == .missed, assessment.yearsRunning >= 2 else { return [limit] }
    let years = missedYears(assessment)
    facts.append(years.fact)
    return [limit, .target(.missedRunning(years))]
  }

  /// The subject's rank, of how many, and together with whom.
  private mutating func peersStatement(_ indicator: Indicator, _ facts: inout [String]) -> Statement? {
    guard let ranking = report(indicator.id)?.rankings.first(where: { $0.comparison?.own?.rank != nil }),
      let comparison = ranking.comparison, let rank = comparison.own?.rank
    else { return nil }
    let place = place(
      rank, of: comparison.reporting, indicator, in: comparison.year,
      .comparator(ranking.comparator.id, version: ranking.comparator.version))
    facts += place.facts
    return .standing(
      .place(place, among: peers(comparison, ranking), isNeutral: indicator.direction == .neutral))
  }

  /// How the subject stands to the published figures of its KOSTRA group and of the country.
  private mutating func referencesStatement(_ indicator: Indicator, _ facts: inout [String]) -> Statement? {
    guard let report = report(indicator.id), let own = report.own?.value.number else { return nil }
    let groups = report.mainReferences.compactMap { reference in
      book.note(reference.observation).map { GroupFigure(name: name(reference.code), value: $0) }
    }
    guard !groups.isEmpty else { return nil }
    facts += groups.map(\.value.fact)
    let direction = indicator.direction
    guard direction != .neutral else { return .standing(.references(groups, indicator.unit)) }
    let mine = direction.penalty(of: own)
    let level = groups.filter { own.isLevel(with: $0.value.number, decimals: indicator.decimals) }
    let apart = groups.filter { !own.isLevel(with: $0.value.number, decimals: indicator.decimals) }
    return .standing(
      .against(
        better: apart.filter { mine < direction.penalty(of: $0.value.number) },
        weaker: apart.filter { mine >= direction.penalty(of: $0.value.number) }, level: level, indicator.unit))
  }

  /// Rules and guidelines: those that are not met, each with its figure; all of them where all are met.
  mutating func rulesFinding(_ all: [TargetAssessment]) -> Finding? {
    let judged = all.filter { $0.current.value != nil }
    guard !judged.isEmpty else { return nil }
    let broken = judged.filter { $0.current.status != .met }
    let (few, many) = (count(broken.count, .rulesBroken), count(judged.count, .rulesJudged))
    let missing = count(all.count - judged.count, .rulesWithoutFigure)
    let figures = (broken.isEmpty ? judged : broken).map { assessment in
      RuleFigure(
        indicator: assessment.indicator, value: assessment.current.observation.flatMap { book.note($0) },
        bound: bound(assessment.target))
    }
    let facts = figures.flatMap { ($0.value.map { [$0.fact] } ?? []) + $0.bound.facts }
    return Finding(
      id: "rules", claim: .rules(.broken(few, of: many, isWhole: missing.number == 0)),
      detail: [.rules(.figures(figures))] + (missing.number == 0 ? [] : [.rules(.withoutFigure(missing))]),
      facts: [few.fact, many.fact, missing.fact] + facts)
  }
}

extension RankingReport {
  /// Of the group figures the two that say most: the subject's KOSTRA group and the country, without Oslo where published.
  var mainReferences: [Reference] {
    let references = rankings.first?.references ?? []
    let group = references.first { $0.code.rawValue.hasPrefix("EKG") }
    let country = ["EAKUO", "EAK"].lazy.compactMap { code in references.first { $0.code.rawValue == code } }.first
    return [group, country].compactMap { $0 }
  }
}

extension TargetAssessment {
  /// Whether the value lies below the limit it is nearest to; nil exactly at it or without a value.
  public var isBelowLimit: Bool? {
    guard let value = current.value else { return nil }
    let limit: PublishedValue
    switch target.bound {
    case .floor(let bound, _), .ceiling(let bound, _): limit = bound
    case .band(let lower, let upper): limit = (value - lower).magnitude < (value - upper).magnitude ? lower : upper
    }
    return value == limit ? nil : value < limit
  }
}
