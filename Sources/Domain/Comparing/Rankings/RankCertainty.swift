import Figures
import Regions
import Statistics

/// How sure a rank is, or why that cannot be told (METHODS, section 7).
public enum RankCertainty: Sendable, Equatable {
  /// Between which places the subject's underlying place lies, of how many; and its move since the year before, where each
  /// of them had a figure then.
  case interval(RankInterval, of: Int, move: RankMove?)
  /// These have fewer than four years of figures that belong together.
  case tooShort([RegionCode])
  /// So few have so few years that nobody can tell how the figures swing.
  case tooSmall
  /// More than half of the values are equal.
  case mostlyEqual
  /// The figures swing in ways that last from year to year, and may not be told from true differences.
  case lasting

  /// The interval, if there is one.
  public var interval: RankInterval? {
    if case .interval(let interval, _, _) = self { interval } else { nil }
  }

  /// The move since the year before, if it can be told.
  public var move: RankMove? {
    if case .interval(_, _, let move) = self { move } else { nil }
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
  /// `histories` gives each ranked member's values by year, already cut at breaks; `sizes` their populations, where known.
  public init?(
    _ comparison: Comparison, direction: Direction, histories: [RegionCode: [Int: PublishedValue]],
    sizes: [RegionCode: Double] = [:]
  ) {
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
    let group = ranked.map { histories[$0] ?? [:] }
    let known = ranked.compactMap { sizes[$0] }
    let populations = known.count == ranked.count ? known : nil
    do throws(NoRankInterval) {
      let swings = try GroupSwings(
        group.map { $0.mapValues(\.doubleValue) }, sizes: populations, year: comparison.year)
      self = .interval(
        swings.interval(of: own, using: SeededGenerator(seed: Self.seed), penalty: direction.penalty(of:)),
        of: ranked.count,
        move: RankMove(of: own, group, sizes: populations, direction: direction, to: comparison.year))
    } catch {
      self =
        switch error {
        case .tooFewYears: .tooShort(ranked)
        case .tooSmall: .tooSmall
        case .mostlyEqual: .mostlyEqual
        case .lasting: .lasting
        }
    }
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
