import Comparing
import Figures
import Regions
import Statistics
import Values

/// Turns material into findings.
///
/// Holds the fact book while it writes.
struct BriefingWriter {
  let material: BriefingMaterial
  let say: Sentences
  var book = FactBook()
  /// The peers that a sentence has named already.
  private var namedPeers: [RegionCode] = []

  init(_ material: BriefingMaterial) {
    self.material = material
    say = Sentences(material.language)
  }

  var numbers: NumberText { say.numbers }

  /// Assessments that have a figure for the year.
  var judged: [TargetAssessment] { material.assessments.filter { $0.current.value != nil } }
  var council: [TargetAssessment] { judged.filter { $0.target.basis == .council } }

  func report(_ indicator: String) -> RankingReport? {
    (material.reports + material.context).first { $0.indicator.id == indicator }
  }

  // MARK: Headline

  /// How many council targets were met, and where the subject stands among its named peers.
  mutating func headline() -> Finding {
    let council = council.filter(\.countsInHeadline)
    guard !council.isEmpty else { return headlineWithoutTargets() }
    let met = council.count { $0.current.status == .met }
    let facts = [
      count(met, say.councilMet(material.year)),
      count(council.count, say.councilJudged(material.year)),
    ]
    let place = placeAmongNamedPeers()
    let text = say.headline(
      name: material.subject.name, met: met, of: council.count, year: material.year, place: place?.clause)
    return Finding(id: "headline", claim: text, detail: "", facts: facts + (place?.facts ?? []))
  }

  /// "sist av fire på …": only where the subject is last, or first, of its named peers on two key figures or more.
  private mutating func placeAmongNamedPeers() -> (clause: String, facts: [String])? {
    let ranked = council.compactMap { assessment -> (label: String, rank: Rank, of: Int, comparison: Comparison)? in
      guard let comparison = namedComparison(assessment.indicator.id), let rank = comparison.own?.rank,
        assessment.indicator.direction != .neutral
      else { return nil }
      return (assessment.indicator.shortLabel[material.language], rank, comparison.reporting, comparison)
    }
    guard let size = ranked.first?.of, ranked.allSatisfy({ $0.of == size }), size > 1 else { return nil }
    let last = ranked.filter { $0.rank.position == size }
    let first = ranked.filter { $0.rank == Rank(position: 1, isTied: false) }
    guard let named = [last, first].first(where: { $0.count >= 2 }) else { return nil }
    let facts = [count(size, say.namedPeers)]
    let labels = named.map { numbers.midSentence($0.label) }
    return (say.place(last: named.first?.rank.position == size, of: size, on: numbers.list(labels)), facts)
  }

  func namedComparison(_ indicator: String) -> Comparison? {
    report(indicator)?.rankings.lazy.compactMap(\.comparison).first { $0.kind == .named && $0.noRank == nil }
  }

  private mutating func headlineWithoutTargets() -> Finding {
    let group = groupName.map { ($0, betterThanMedian(of: "kostra-group")) }
    let sets = [group, (say.wholeCountry, betterThanMedian(of: "national"))].compactMap { $0 }
    guard let (name, placed) = sets.first(where: { $0.1.count >= Self.fewestPlaced }),
      let first = placed.map(\.year).min(), let last = placed.map(\.year).max()
    else {
      return Finding(
        id: "headline", claim: say.fewFigures(name: material.subject.name, year: material.year), detail: "", facts: [])
    }
    let better = placed.count { $0.isBetter }
    let facts = [count(better, say.betterThanMedian), count(placed.count, say.withMedian)]
    let text = say.headlineAgainst(
      name, name: material.subject.name, better: better, of: placed.count, years: first...last)
    return Finding(id: "headline", claim: text, detail: "", facts: facts)
  }

  /// Fewer key figures with a median than this make no headline.
  private static let fewestPlaced = 2

  /// For each directed key figure with a median of the comparator's peers: whether the subject is better than it.
  private func betterThanMedian(of comparator: String) -> [(year: Int, isBetter: Bool)] {
    material.context.compactMap { report in
      guard report.indicator.direction != .neutral, let own = report.own?.value.number,
        let median = report.rankings.first(where: { $0.comparator.id == comparator })?.comparison?.statistics?.median
      else { return nil }
      return (report.year, report.indicator.direction.penalty(of: own) < report.indicator.direction.penalty(of: median))
    }
  }

  private var groupName: String? {
    material.subject.period(in: material.year)?.kostraGroup.flatMap { material.regionNames[$0] }
  }

  mutating func count(_ number: Int, _ what: String) -> String {
    book.note(
      .count, "", material.subject.code, material.year, PublishedValue(mantissa: Int64(number), decimals: 0),
      source: what)
  }

  // MARK: Findings

  /// Targets first, the most material before the others; then rules and guidelines, and what else stands out.
  mutating func findings() -> [Finding] {
    var findings = council.sorted(by: TargetAssessment.isMoreMaterial).map { targetFinding($0) }
    if let rules = rulesFinding(judged.filter { $0.target.basis != .council }) { findings.append(rules) }
    findings += movedRanks() + standOuts()
    if let few = fewFiguresFinding(besides: findings) { findings.append(few) }
    return findings
  }

  private mutating func targetFinding(_ assessment: TargetAssessment) -> Finding {
    let current = assessment.current
    guard let observation = current.observation, let value = current.value, let own = book.note(observation) else {
      return Finding(id: assessment.indicator.id, claim: "", detail: "", facts: [])
    }
    var facts = [own]
    var sentences = [valueSentence(assessment, value, &facts)]
    sentences.append(targetSentence(assessment, &facts))
    if let peers = peersSentence(assessment.indicator, &facts) { sentences.append(peers) }
    if let references = referencesSentence(assessment.indicator, &facts) { sentences.append(references) }
    return Finding(
      id: assessment.indicator.id, claim: say.claim(assessment), detail: sentences.joined(separator: " "), facts: facts)
  }

  private mutating func valueSentence(_ assessment: TargetAssessment, _ value: PublishedValue, _ facts: inout [String])
    -> String
  {
    let unit = assessment.indicator.unit
    guard let previous = assessment.previous, let before = previous.value, let observation = previous.observation else {
      return say.value(numbers.amount(value, unit), year: material.year)
    }
    if let id = book.note(observation) { facts.append(id) }
    return say.value(
      numbers.amount(value, unit), year: material.year, before: numbers.amount(before, unit),
      previousYear: previous.year,
      rising: value > before ? true : value < before ? false : nil, running: runSentence(assessment, &facts))
  }

  /// How many years running the figure has gone the same way, from two on.
  private mutating func runSentence(_ assessment: TargetAssessment, _ facts: inout [String]) -> String {
    let streak = Streak(assessment.history.compactMap { year in year.value.map { (year.year, $0) } })
    guard streak.years >= 2 else { return "" }
    facts.append(count(streak.years, say.streak(assessment.indicator)))
    return say.running(streak)
  }

  private mutating func targetSentence(_ assessment: TargetAssessment, _ facts: inout [String]) -> String {
    let target = assessment.target
    let year = assessment.current.year
    for limit in target.bound.limits {
      facts.append(
        book.note(.target, target.indicator, target.region, year, limit, source: "\(target.dataset)#\(target.locator)"))
    }
    guard let distance = assessment.current.distance else { return say.target(target, unit: assessment.indicator.unit) }
    facts.append(
      book.note(.distance, target.indicator, target.region, year, distance.magnitude, source: say.valueAgainstTarget))
    let sentence = say.target(
      target, unit: assessment.indicator.unit, status: assessment.current.status, distance: distance,
      isBelow: assessment.isBelowLimit)
    guard assessment.current.status == .missed, assessment.yearsRunning >= 2 else { return sentence }
    facts.append(missedYears(assessment))
    return sentence + " " + say.missedRunning(assessment.yearsRunning)
  }

  mutating func missedYears(_ assessment: TargetAssessment) -> String {
    count(assessment.yearsRunning, say.yearsOfStatus(assessment.indicator))
  }

  /// The subject's rank, of how many, and together with whom.
  mutating func peersSentence(_ indicator: Indicator, _ facts: inout [String]) -> String? {
    guard let ranking = report(indicator.id)?.rankings.first(where: { $0.comparison?.own?.rank != nil }),
      let comparison = ranking.comparison, let rank = comparison.own?.rank
    else { return nil }
    let source = say.comparator(ranking.comparator.id, ranking.comparator.version)
    let code = material.subject.code
    let position = PublishedValue(mantissa: Int64(rank.position), decimals: 0)
    let reporting = PublishedValue(mantissa: Int64(comparison.reporting), decimals: 0)
    facts.append(book.note(.rank, indicator.id, code, comparison.year, position, source: source))
    facts.append(book.note(.reporting, indicator.id, code, comparison.year, reporting, source: source))
    return say.place(
      rank, of: comparison.reporting, among: peerNames(comparison, ranking.comparator),
      neutral: indicator.direction == .neutral)
  }

  /// Few peers by name, and the same ones by name once only; many by the name of their comparator.
  private mutating func peerNames(_ comparison: Comparison, _ comparator: ComparatorLabel) -> String {
    let code = material.subject.code
    let peers = comparison.members.filter { $0.code != code && $0.value != nil }.map(\.code).sorted()
    guard peers.count <= 4 else { return numbers.midSentence(comparator.name[material.language]) }
    if peers == namedPeers { return say.theSameMunicipalities }
    namedPeers = peers
    let byRank = comparison.members.map(\.code).filter(peers.contains)
    return numbers.list(byRank.compactMap { material.regionNames[$0] } + [material.subject.name])
  }

  /// How the subject stands to the published figures of its KOSTRA group and of the country.
  mutating func referencesSentence(_ indicator: Indicator, _ facts: inout [String]) -> String? {
    guard let report = report(indicator.id), let own = report.own?.value.number else { return nil }
    let sides = sides(of: own, report.mainReferences, indicator, &facts)
    guard indicator.direction != .neutral else {
      return say.references(
        report.mainReferences.compactMap { reference in
          reference.observation.value.number.map { (name(reference.code), numbers.amount($0, indicator.unit)) }
        })
    }
    return say.against(better: sides.better, weaker: sides.weaker, level: sides.level)
  }

  private mutating func sides(
    of own: PublishedValue, _ references: [Reference], _ indicator: Indicator, _ facts: inout [String]
  ) -> (better: [String], weaker: [String], level: [String]) {
    var sides: (better: [String], weaker: [String], level: [String]) = ([], [], [])
    for reference in references {
      guard let value = reference.observation.value.number, let id = book.note(reference.observation) else { continue }
      facts.append(id)
      let text = say.group(name(reference.code), numbers.amount(value, indicator.unit))
      let (mine, theirs) = (indicator.direction.penalty(of: own), indicator.direction.penalty(of: value))
      if mine < theirs {
        sides.better.append(text)
      } else if mine > theirs {
        sides.weaker.append(text)
      } else {
        sides.level.append(text)
      }
    }
    return sides
  }

  func name(_ code: RegionCode) -> String { material.regionNames[code] ?? code.rawValue }

  /// Rules and guidelines: those that are not met, each with its figure; all of them where all are met.
  private mutating func rulesFinding(_ all: [TargetAssessment]) -> Finding? {
    guard !all.isEmpty else { return nil }
    let broken = all.filter { $0.current.status != .met }
    let rules = broken.isEmpty ? all : broken
    var facts = [count(broken.count, say.rulesBroken), count(all.count, say.rulesJudged)]
    let parts = rules.map { assessment -> String in
      if let id = assessment.current.observation.flatMap({ book.note($0) }) { facts.append(id) }
      for limit in assessment.target.bound.limits {
        let source = "\(assessment.target.dataset)#\(assessment.target.locator)"
        facts.append(
          book.note(.target, assessment.indicator.id, material.subject.code, material.year, limit, source: source))
      }
      let value = assessment.current.value.map { numbers.amount($0, assessment.indicator.unit) } ?? ".."
      return say.metRule(
        numbers.midSentence(assessment.indicator.shortLabel[material.language]), value,
        say.limit(assessment.target.bound, unit: assessment.indicator.unit))
    }
    return Finding(
      id: "rules", claim: say.rules(broken: broken.count, of: all.count), detail: say.sentence(numbers.list(parts)),
      facts: facts)
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
