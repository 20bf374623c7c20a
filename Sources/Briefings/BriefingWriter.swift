import Benchmarking
import Indicators
import Regions
import Statistics

/// Turns material into findings.
///
/// Holds the fact book while it writes.
struct BriefingWriter {
  let material: BriefingMaterial
  let say: Sentences
  var book = FactBook()

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
      count(met, "council targets met in \(material.year)"),
      count(council.count, "council targets with a figure in \(material.year)"),
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
    let facts = [count(size, "municipalities ranked among the named peers")]
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
    let facts = [count(better, "key figures better than the median"), count(placed.count, "key figures with a median")]
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

  /// Targets first (council, then those missed), then what else stands out.
  mutating func findings() -> [Finding] {
    var findings = council.map { targetFinding($0) }
    let others = judged.filter { $0.target.basis != .council }
    findings += others.filter { $0.current.status != .met }.map { targetFinding($0) }
    if let rest = metRulesFinding(others.filter { $0.current.status == .met }) { findings.append(rest) }
    findings += standOuts()
    if let climate = climateFinding() { findings.append(climate) }
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
      rising: value > before ? true : value < before ? false : nil)
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
      book.note(.distance, target.indicator, target.region, year, distance.magnitude, source: "value against target"))
    return say.target(
      target, unit: assessment.indicator.unit, status: assessment.current.status, distance: distance,
      isBelow: assessment.isBelowLimit)
  }

  /// The subject's rank, of how many, and together with whom.
  mutating func peersSentence(_ indicator: Indicator, _ facts: inout [String]) -> String? {
    guard let ranking = report(indicator.id)?.rankings.first(where: { $0.comparison?.own?.rank != nil }),
      let comparison = ranking.comparison, let rank = comparison.own?.rank
    else { return nil }
    let source = "comparator \(ranking.comparator.id) \(ranking.comparator.version)"
    let code = material.subject.code
    let position = PublishedValue(mantissa: Int64(rank.position), decimals: 0)
    let reporting = PublishedValue(mantissa: Int64(comparison.reporting), decimals: 0)
    facts.append(book.note(.rank, indicator.id, code, comparison.year, position, source: source))
    facts.append(book.note(.reporting, indicator.id, code, comparison.year, reporting, source: source))
    let peers = comparison.members.filter { $0.code != code && $0.value != nil }.map(\.code)
    let names =
      peers.count <= 4 ? numbers.list(peers.compactMap { material.regionNames[$0] } + [material.subject.name]) : nil
    return say.place(
      rank, of: comparison.reporting, among: names ?? numbers.midSentence(ranking.comparator.name[material.language]),
      neutral: indicator.direction == .neutral)
  }

  /// What the published group figures are.
  mutating func referencesSentence(_ indicator: Indicator, _ facts: inout [String]) -> String? {
    guard let references = report(indicator.id)?.rankings.first?.references, !references.isEmpty else { return nil }
    let parts = references.compactMap { reference -> (String, String)? in
      guard let value = reference.observation.value.number, let id = book.note(reference.observation) else {
        return nil
      }
      facts.append(id)
      return (material.regionNames[reference.code] ?? reference.code.rawValue, numbers.amount(value, indicator.unit))
    }
    return say.references(parts)
  }

  private mutating func metRulesFinding(_ met: [TargetAssessment]) -> Finding? {
    guard !met.isEmpty else { return nil }
    var facts: [String] = []
    let parts = met.map { assessment -> String in
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
      id: "rules-met", claim: say.rulesMet(met.count), detail: say.sentence(numbers.list(parts)), facts: facts)
  }
}

extension TargetAssessment {
  /// Whether the value lies below the limit it is nearest to; nil exactly at it or without a value.
  var isBelowLimit: Bool? {
    guard let value = current.value else { return nil }
    let limit: PublishedValue
    switch target.bound {
    case .floor(let bound, _), .ceiling(let bound, _): limit = bound
    case .band(let lower, let upper): limit = (value - lower).magnitude < (value - upper).magnitude ? lower : upper
    }
    return value == limit ? nil : value < limit
  }
}
