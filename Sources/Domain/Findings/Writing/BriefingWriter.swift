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
  var book = FactBook()
  /// The peers that a finding has named already.
  private var namedPeers: [RegionCode] = []

  init(_ material: BriefingMaterial) { self.material = material }

  /// Assessments that have a figure for the year.
  var judged: [TargetAssessment] { material.assessments.filter { $0.current.value != nil } }
  var council: [TargetAssessment] { judged.filter { $0.target.basis == .council } }
  /// Rules, guidelines, and what nobody is said to have decided.
  private var others: [TargetAssessment] { material.assessments.filter { $0.target.basis != .council } }

  func report(_ indicator: IndicatorID) -> RankingReport? { material.report(indicator) }

  func name(_ code: RegionCode) -> Multilingual { material.regionNames[code] ?? Multilingual(code.rawValue) }

  // MARK: Facts

  mutating func count(_ number: Int, _ what: CountedThing) -> Noted<Int> {
    book.note(.count, "", material.subject.code, material.year, whole: number, source: .counted(what))
  }

  /// The limits of a target as they are this year.
  mutating func bound(_ target: Target) -> NotedBound {
    switch target.bound {
    case .floor(let limit, let strict): .floor(note(limit, of: target), strict: strict)
    case .ceiling(let limit, let strict): .ceiling(note(limit, of: target), strict: strict)
    case .band(let lower, let upper): .band(lower: note(lower, of: target), upper: note(upper, of: target))
    }
  }

  private mutating func note(_ limit: PublishedValue, of target: Target) -> Noted<PublishedValue> {
    book.note(
      .target, target.indicator, target.region, material.year, limit,
      source: .published("\(target.dataset)#\(target.locator)", isEarlier: false))
  }

  /// The subject's rank on a key figure, of how many.
  mutating func place(_ rank: Rank, of count: Int, _ indicator: Indicator, in year: Int, _ source: FactSource)
    -> NotedPlace
  {
    let (id, code) = (indicator.id, material.subject.code)
    return NotedPlace(
      rank: book.note(.rank, id, code, year, whole: rank.position, source: source), isTied: rank.isTied,
      of: book.note(.reporting, id, code, year, whole: count, source: source))
  }

  mutating func missedYears(_ assessment: TargetAssessment) -> Noted<Int> {
    count(assessment.yearsRunning, .yearsOfStatus(assessment.indicator.shortLabel))
  }

  // MARK: Headline

  /// How many council targets were met, and where the subject stands among its named peers.
  mutating func headline() -> Finding {
    let council = material.assessments.filter(\.countsInHeadline)
    guard council.contains(where: { $0.current.value != nil }) else { return headlineWithoutTargets() }
    func indicators(_ status: TargetStatus) -> [Indicator] {
      council.filter { $0.current.status == status }.map(\.indicator)
    }
    let counts = TargetCounts(
      met: count(indicators(.met).count, .councilMet(year: material.year)),
      all: count(council.count, .councilInForce(year: material.year)), nearlyMet: indicators(.nearlyMet),
      withoutFigure: indicators(.noData))
    let place = placeAmongNamedPeers()
    return Finding(
      id: "headline",
      claim: .headline(.targets(name: material.subject.name, counts, year: material.year, place: place)),
      facts: [counts.met.fact, counts.all.fact] + (place.map { [$0.of.fact] } ?? []))
  }

  /// Only where the subject is last, or first, of its named peers on two key figures or more.
  private mutating func placeAmongNamedPeers() -> NamedPlace? {
    let ranked = council.compactMap { assessment -> (indicator: Indicator, rank: Rank, of: Int)? in
      guard let comparison = namedComparison(assessment.indicator.id), let rank = comparison.own?.rank,
        assessment.indicator.direction != .neutral
      else { return nil }
      return (assessment.indicator, rank, comparison.reporting)
    }
    guard let size = ranked.first?.of, ranked.allSatisfy({ $0.of == size }), size > 1 else { return nil }
    let last = ranked.filter { $0.rank.position == size }
    let first = ranked.filter { $0.rank == Rank(position: 1, isTied: false) }
    guard let named = [last, first].first(where: { $0.count >= 2 }) else { return nil }
    return NamedPlace(
      isLast: named.first?.rank.position == size, of: count(size, .namedPeers), indicators: named.map(\.indicator))
  }

  private func namedComparison(_ indicator: IndicatorID) -> Comparison? {
    report(indicator)?.rankings.lazy.compactMap(\.comparison).first { $0.kind == .named && $0.noRank == nil }
  }

  // MARK: Findings

  /// Targets first, the most material before the others; then rules and guidelines, and what else stands out.
  mutating func findings() -> [Finding] {
    var findings = council.sorted(by: TargetAssessment.isMoreMaterial).map { targetFinding($0) }
    if let rules = rulesFinding(others) { findings.append(rules) }
    let moved = movedRanks()
    findings += moved + standOuts(isAlone: findings.isEmpty && moved.isEmpty)
    if council.isEmpty, let classes = medianFinding() { findings.append(classes) }
    if let few = fewFiguresFinding(besides: findings) { findings.append(few) }
    return findings
  }

  /// Few peers by name, and the same ones by name once only; many by the name of their comparator.
  mutating func peers(_ comparison: Comparison, _ ranking: Ranking) -> PeerGroup {
    let code = material.subject.code
    let peers = comparison.members.filter { $0.code != code && $0.value != nil }.map(\.code).sorted()
    guard peers.count <= 4 else {
      return ranking.comparator.role == .chosen ? .chosen(by: ranking.comparator.name) : .among(set(of: ranking))
    }
    if peers == namedPeers { return .theSame }
    namedPeers = peers
    let byRank = comparison.members.map(\.code).filter(peers.contains)
    return .named(byRank.compactMap { material.regionNames[$0] } + [Multilingual(material.subject.name)])
  }
}
