import TestSupport
import Testing

@testable import Statistics

@Suite("What can be stored can be reckoned with")
struct ExtremeValueTests {
  /// Both limits at every number of decimals, the smallest steps beside them, and nought.
  private static let extremes: [PublishedValue] = (0...PublishedValue.mostDecimals).flatMap { decimals in
    [PublishedValue.largestMantissa, PublishedValue.largestMantissa - 1, 1, 0].flatMap { size in
      [PublishedValue(mantissa: size, decimals: decimals), PublishedValue(mantissa: -size, decimals: decimals)]
    }
  }

  /// The exact difference in billionths.
  private func billionths(_ value: PublishedValue) -> Int128 {
    Int128(value.mantissa) * (0..<(9 - value.decimals)).reduce(Int128(1)) { power, _ in power * 10 }
  }

  @Test("every difference of two extremes is right to its last digit, and can be turned, compared and written")
  func differences() {
    for left in Self.extremes {
      for right in Self.extremes {
        let difference = left - right
        let exact = billionths(left) - billionths(right)
        // Where decimals were lost, half a unit of the last one that is left.
        let slack = billionths(PublishedValue(mantissa: 1, decimals: difference.decimals)) / 2
        let isExact = difference.decimals == max(left.decimals, right.decimals)
        #expect((billionths(difference) - exact).magnitude <= (isExact ? 0 : slack.magnitude))
        #expect(difference.isZero == (exact == 0) && difference.isNegative == (exact < 0))
        #expect(-(-difference) == difference && (left < right) == difference.isNegative)
        #expect(
          PublishedValue(difference.magnitude.trimmed(toAtLeast: 0).description) != nil || exact.magnitude > 1_000)
        #expect((difference - difference).isZero && (difference - (-difference)).isNegative == difference.isNegative)
      }
    }
  }

  @Test("a statistic of extremes lies between the smallest and the largest of them", arguments: [1, 2, 5, 7, 31])
  func summaries(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    for _ in 0..<200 {
      let values = (0..<count).map { _ in Self.extremes.randomElement(using: &generator) ?? .one }
      let summary = try #require(Summary(values))
      for decimals in 0...9 {
        for fraction in [summary.median, summary.lowerQuartile, summary.upperQuartile, summary.mean] {
          let told = fraction.rounded(to: decimals)
          #expect(summary.minimum.rounded(to: decimals) <= told && told <= summary.maximum.rounded(to: decimals))
        }
      }
      #expect(competitionRanks(ascending: values).allSatisfy { (1...count).contains($0.position) })
      #expect(robustZ(values)?.z.allSatisfy(\.isFinite) != false)
      #expect(MannKendall(values)?.pValue.isFinite != false)
      #expect(
        theilSenSlope(values.enumerated().map { (x: 1900 + $0.offset, y: $0.element) })?.doubleValue.isFinite != false)
    }
  }

  @Test("a product is told exactly or not at all")
  func products() {
    for value in Self.extremes {
      for factor in Self.extremes {
        for divisor in Self.extremes where divisor.mantissa > 0 {
          guard let told = value.times(factor, over: divisor, decimals: 2) else { continue }
          let double = value.doubleValue * factor.doubleValue / divisor.doubleValue
          #expect(abs(told.doubleValue - double) <= max(abs(double) * 1e-9, 0.0051))
          #expect(told.magnitude <= PublishedValue(mantissa: PublishedValue.largestProduct, decimals: 0))
        }
      }
    }
  }

  @Test(
    "products worked by hand at and beyond what can be told",
    arguments: [
      ("1000000000000000", "100", "1", 0, "100000000000000000"), ("1000000000000000", "101", "1", 0, nil),
      ("1000000000000000", "1000000000000000", "1000000000000000", 0, "1000000000000000"),
      ("-1000000000000000", "117.3", "95.3", 0, "-1230849947534103"),
      ("1", "1", "0.000000001", 9, "1000000000.000000000"), ("1", "1", "0", 0, nil), ("1", "1", "-2", 0, nil),
      ("0.000000001", "0.000000001", "1", 9, "0.000000000"),
      ("0.000000001", "0.000000001", "0.000000001", 9, "0.000000001"),
    ] as [(String, String, String, Int, String?)])
  func byHand(value: String, factor: String, divisor: String, decimals: Int, expected: String?) {
    #expect(
      published(value).times(published(factor), over: published(divisor), decimals: decimals)?.description == expected)
  }

  @Test("the side of a middle is told exactly where the distances would be rounded")
  func sides() {
    let (low, high) = (published("-1000000000000000"), published("1000000000000000"))
    #expect(published("0.000000001").side(ofMiddleBetween: low, and: high) == 1)
    #expect(published("-0.000000001").side(ofMiddleBetween: low, and: high) == -1)
    #expect(published("0").side(ofMiddleBetween: low, and: high) == 0)
  }

  @Test("what lies outside the limits is not read from a store, and what lies at them is")
  func stored() {
    #expect(PublishedValue(stored: 1_000_000_000_000_000, decimals: 9) != nil)
    #expect(PublishedValue(stored: -1_000_000_000_000_001, decimals: 0) == nil)
    #expect(PublishedValue(stored: .min, decimals: 0) == nil && PublishedValue(stored: .max, decimals: 0) == nil)
    #expect(PublishedValue(stored: 1, decimals: 10) == nil && PublishedValue(stored: 1, decimals: -1) == nil)
  }

  @Test("a step of an axis finer than any figure has is rounded to nine decimals")
  func finerThanFigures() {
    #expect(PublishedValue(rounding: 2e-10, to: 10)?.description == "0.000000000")
    #expect(PublishedValue(rounding: 6e-10, to: 12)?.description == "0.000000001")
  }

  @Test("a double keeps the decimals it can tell, and none that it cannot")
  func nearest() {
    #expect(PublishedValue(nearest: 0.125, decimals: 2)?.description == "0.13")
    // Sixteen digits: of 2 · 10^14 one decimal can be told, of 2 · 10^15 none.
    #expect(PublishedValue(nearest: -200_000_000_000_000, decimals: 3)?.description == "-200000000000000.0")
    #expect(PublishedValue(nearest: 2_000_000_000_000_000, decimals: 3)?.description == "2000000000000000")
    #expect(PublishedValue(nearest: 1e16, decimals: 3) == nil && PublishedValue(nearest: .nan, decimals: 3) == nil)
  }
}
