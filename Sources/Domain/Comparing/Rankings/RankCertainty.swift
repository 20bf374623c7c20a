import Figures
import Regions
import Statistics

/// How sure a rank is, or why that cannot be told (METHODS, section 7).
public enum RankCertainty: Sendable, Equatable {
  /// Between which places the subject stands in 95 of 100 redrawn years, of how many; and the places among the
  /// same that it had or shared the year before, where each of them had a figure.
  case interval(RankInterval, of: Int, yearBefore: ClosedRange<Int>?)
  /// These have fewer than four years of figures that belong together.
  case tooShort([RegionCode])

  /// The interval, if there is one.
  public var interval: RankInterval? {
    if case .interval(let interval, _, _) = self { interval } else { nil }
  }

  /// The number that draws begin from, the same in every run.
  public static let seed: UInt64 = 1996
  /// How many years back a history is read at most.
  public static let mostYears = 10

  /// Where the middle of the group lies as seen from an interval.
  public enum Side: Sendable, Equatable {
    /// All its places are in the better (or higher) half, or all in the other.
    case firstHalf, lastHalf
    /// It holds the middle place: the subject cannot be told from the median.
    case undecided
  }

  /// On which side of the group's middle the interval lies; nil without one.
  public var side: Side? {
    guard case .interval(let interval, let count, _) = self else { return nil }
    if 2 * interval.high < count + 1 { return .firstHalf }
    return 2 * interval.low > count + 1 ? .lastHalf : .undecided
  }

  /// Works out the certainty of a comparison's rank; nil where the subject has none.
  ///
  /// `histories` gives each ranked member's values by year, already cut at breaks.
  public init?(_ comparison: Comparison, direction: Direction, histories: [RegionCode: [Int: PublishedValue]]) {
    let ranked = comparison.members.filter { $0.rank != nil }.map(\.code).sorted()
    guard let own = ranked.firstIndex(of: comparison.subject), ranked.count > 1 else { return nil }
    let short = ranked.filter {
      let history = histories[$0] ?? [:]
      return history.count < RankInterval.fewestYears || history[comparison.year] == nil
    }
    guard short.isEmpty else {
      self = .tooShort(short)
      return
    }
    let values = ranked.map { code in (histories[code] ?? [:]).mapValues(\.doubleValue) }
    guard
      let interval = rankInterval(
        of: own, histories: values, year: comparison.year, using: SeededGenerator(seed: Self.seed),
        penalty: direction.penalty(of:))
    else { return nil }
    let before = ranked.compactMap { histories[$0]?[comparison.year - 1] }.map(direction.penalty(of:))
    self = .interval(
      interval, of: ranked.count,
      yearBefore: before.count == ranked.count ? places(of: before[own], among: before) : nil)
  }

  /// The place of the year before where the interval holds none that it had or shared: it has moved, beyond how figures swing.
  public var movedFrom: Int? {
    guard case .interval(let interval, _, let before?) = self else { return nil }
    return (interval.low...interval.high).overlaps(before) ? nil : before.lowerBound
  }
}

/// The values of a series that belong with a year's: no later, of one accounting scope, and not across a break.
public func unbrokenHistory(
  _ series: [Int: Observation], upTo year: Int, breaks: [Int]
) -> [Int: PublishedValue] {
  let first = breaks.filter { $0 <= year }.max() ?? Int.min
  let scope = series[year]?.scope
  return series.filter { first <= $0.key && $0.key <= year && $0.value.scope == scope }
    .compactMapValues(\.value.number)
}

/// The first and last place of those with one penalty.
private func places(of penalty: PublishedValue, among penalties: [PublishedValue]) -> ClosedRange<Int> {
  1 + penalties.count { $0 < penalty }...max(1, penalties.count { $0 <= penalty })
}
