import Comparing
import Figures
import Regions
import Statistics
import Values

extension BriefingWriter {
  /// Fewer key figures with a median than this make no headline.
  private static let fewestPlaced = 2

  /// How the subject stands to a median.
  private enum Class { case better, level, weaker }

  /// One key figure beside the median of a set.
  private struct Placed {
    let indicator: Indicator
    let year: Int
    let standing: Class
  }

  /// On how many key figures the subject is better than the median of its group, or of the country.
  mutating func headlineWithoutTargets() -> Finding {
    guard let (set, placed) = medians(), let first = placed.map(\.year).min(), let last = placed.map(\.year).max()
    else {
      return Finding(
        id: "headline", claim: .headline(.fewFigures(name: material.subject.name, year: material.year)))
    }
    func number(_ standing: Class) -> Int { placed.count { $0.standing == standing } }
    let better = count(number(.better), .betterThanMedian)
    let level = count(number(.level), .levelWithMedian)
    let weaker = count(number(.weaker), .weakerThanMedian)
    return Finding(
      id: "headline",
      claim: .headline(
        .againstMedian(
          name: material.subject.name, set, better: better, level: level, weaker: weaker, years: first...last)),
      facts: [better.fact, level.fact, weaker.fact])
  }

  /// The key figures that the headline counts, by class.
  func medianFinding() -> Finding? {
    guard let (set, placed) = medians() else { return nil }
    func indicators(_ standing: Class) -> [Indicator] { placed.filter { $0.standing == standing }.map(\.indicator) }
    return Finding(
      id: "against-median",
      detail: [
        .context(
          .againstMedian(
            set,
            MedianClasses(better: indicators(.better), level: indicators(.level), weaker: indicators(.weaker))))
      ])
  }

  /// Of the subject's group, or else of the country.
  private func medians() -> (RankedSet, [Placed])? {
    let group = groupName.map { (RankedSet.named($0), placed(by: .group)) }
    return [group, (.country, placed(by: .country))].compactMap { $0 }.first { $0.1.count >= Self.fewestPlaced }
  }

  /// Each directed key figure with a median of the comparator's peers; none that says what the municipality needs.
  private func placed(by role: ComparatorRole) -> [Placed] {
    material.context.compactMap { report in
      let indicator = report.indicator
      guard indicator.direction != .neutral, !indicator.isNeed, let own = report.own?.value.number,
        let ranking = report.rankings.first(where: { $0.comparator.role == role }),
        let median = ranking.comparison?.statistics?.median
      else { return nil }
      return Placed(
        indicator: indicator, year: report.year,
        standing: standing(own, median, indicator, isSure: ranking.certainty?.side != .undecided))
    }
  }

  private func standing(_ own: PublishedValue, _ median: PublishedValue, _ indicator: Indicator, isSure: Bool) -> Class
  {
    if own.isLevel(with: median, decimals: indicator.decimals) || !isSure { return .level }
    let direction = indicator.direction
    return direction.penalty(of: own) < direction.penalty(of: median) ? .better : .weaker
  }

  private var groupName: Multilingual? {
    material.subject.period(in: material.year)?.kostraGroup.flatMap { material.regionNames[$0] }
  }

  /// Whom a ranking is among, by a name that says it.
  func set(of ranking: Ranking) -> RankedSet {
    switch ranking.comparator.role {
    case .country: return .country
    case .group: return .named(groupName ?? ranking.comparator.name)
    default:
      guard ranking.comparator.id == "county", let period = material.subject.period(in: material.year) else {
        return .named(ranking.comparator.name)
      }
      return .named(material.regionNames[.countyGroup(period.county)] ?? ranking.comparator.name)
    }
  }
}

extension Indicator {
  /// Whether it says what a municipality's people need, and not how it does.
  ///
  /// Source: Bird and others 2005, JRSS A 168:1–27.
  var isNeed: Bool {
    ["disability-share", "child-poverty"].contains(id) || topic == "population" || topic == "features"
  }
}
