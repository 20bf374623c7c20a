import Figures
import Statistics
import Values

/// Whether a series goes one way (METHODS, section 8).
public struct TrendAssessment: Sendable, Equatable {
  /// How much the number of years allows to be said.
  public enum Certainty: String, Sendable {
    /// Fewer than five years: no test.
    case tooFew
    /// Five to nine years: a hint.
    case indicative
    case tested
  }

  public enum Tendency: String, Sendable {
    case rising, falling, unclear
  }

  /// The first and last year that are of one kind, after the last break.
  public let years: ClosedRange<Int>
  /// How many of them have a value.
  public let count: Int
  public let certainty: Certainty
  /// Theil–Sen, in the unit a year, at the indicator's decimals + 2; nil when too few.
  public let slope: PublishedValue?
  /// The exact two-sided chance of Mann–Kendall, four decimals; nil when too few.
  public let pValue: PublishedValue?
  /// `unclear` where chance would give as much in five of a hundred or more; nil when too few.
  public let tendency: Tendency?

  static let fewestYears = 5
  static let fewestTestedYears = 10
  /// A chance below this is not taken for chance.
  static let significance = 0.05

  /// Tests the values after the last break; nil without any value.
  public init?(_ trend: Trend, decimals: Int) {
    let start = trend.breaks.map(\.year).max() ?? Int.min
    let values = trend.points.filter { $0.year >= start }.compactMap { point in
      point.value.map { (x: point.year, y: $0) }
    }
    guard let first = values.first?.x, let last = values.last?.x else { return nil }
    years = first...last
    count = values.count
    certainty =
      count < Self.fewestYears ? .tooFew : count < Self.fewestTestedYears ? .indicative : .tested
    guard certainty != .tooFew, let slope = theilSenSlope(values), let test = MannKendall(values.map(\.y)) else {
      (slope, pValue, tendency) = (nil, nil, nil)
      return
    }
    self.slope = PublishedValue(nearest: slope, decimals: decimals + 2)?.trimmed(toAtLeast: decimals)
    pValue = PublishedValue(rounding: test.pValue, to: 4)
    tendency = test.pValue >= Self.significance ? .unclear : test.score > 0 ? .rising : .falling
  }
}

/// How the median of the peers moved over the years of a trend; the peers are the same in both years.
public struct PeerMovement: Sendable, Equatable {
  public let comparator: ComparatorLabel
  public let years: ClosedRange<Int>
  /// How many peers have a value in both years.
  public let count: Int
  public let from: PublishedValue
  public let to: PublishedValue

  /// Of peers with a value in the first and the last year; nil with too few of them.
  ///
  /// `histories` holds one series for each peer there is. Of a named set two are enough; of a statistical one it takes five,
  /// and half of them, as for a median.
  public init?(
    comparator: ComparatorLabel, kind: PeerSetKind, years: ClosedRange<Int>, histories: [[Int: PublishedValue]],
    decimals: Int
  ) {
    let ends = histories.compactMap { history -> (PublishedValue, PublishedValue)? in
      guard let first = history[years.lowerBound], let last = history[years.upperBound] else { return nil }
      return (first, last)
    }
    let isEnough = kind == .named ? ends.count >= 2 : ends.count >= 5 && 2 * ends.count >= histories.count
    guard isEnough, years.count > 1, let before = Summary(ends.map(\.0)), let after = Summary(ends.map(\.1))
    else { return nil }
    self.comparator = comparator
    self.years = years
    count = ends.count
    from = before.median.rounded(to: decimals + 2).trimmed(toAtLeast: decimals)
    to = after.median.rounded(to: decimals + 2).trimmed(toAtLeast: decimals)
  }
}
