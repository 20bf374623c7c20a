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
  /// By how much its variance is raised since the years hang together, from ten years on; 1 where that is not seen.
  public let correction: Double
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
    correction = certainty == .tested ? serialCorrection(values) : 1
    guard certainty != .tooFew, let slope = theilSenSlope(values),
      let test = MannKendall(values.map(\.y), correction: correction)
    else {
      (slope, pValue, tendency) = (nil, nil, nil)
      return
    }
    self.slope = slope.told(decimals + 2)?.trimmed(toAtLeast: decimals)
    pValue = test.chance(decimals: 4)
    tendency = test.pValue >= Self.significance ? .unclear : test.score > 0 ? .rising : .falling
  }
}
