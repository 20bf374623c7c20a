import Statistics
import TestSupport
import Testing

@Suite("Summary")
struct SummaryTests {
  private let seven = ["3.1", "2.2", "2.2", "1.0", "-0.4", "4.6", "2.9"].map(published)

  @Test(
    "quartiles of the worked vectors by each method",
    arguments: [
      (QuantileMethod.type6, "1.0000", "3.1000"), (.type7, "1.6000", "3.0000"), (.type8, "1.2000", "3.0667"),
    ])
  func quartiles(method: QuantileMethod, lower: String, upper: String) throws {
    // Sorted: -0.4, 1.0, 2.2, 2.2, 2.9, 3.1, 4.6. Type 8, p = ¼: position (7 + ⅓)/4 + ⅓ = 2⅙, so 1.0 + (2.2 − 1.0)/6 = 1.2.
    let summary = try #require(Summary(seven, method: method))
    #expect(summary.lowerQuartile.rounded(to: 4).description == lower)
    #expect(summary.median.rounded(to: 4).description == "2.2000")
    #expect(summary.upperQuartile.rounded(to: 4).description == upper)
  }

  @Test("type 8 is the default, and the methods have the names readers see")
  func names() {
    #expect(Summary(seven) == Summary(seven, method: .type8))
    #expect(QuantileMethod.allCases.map(\.rawValue) == ["hyndman-fan-6", "hyndman-fan-7", "hyndman-fan-8"])
  }

  @Test(
    "the median of an even number is halfway between the middle two, by every method",
    arguments: QuantileMethod.allCases)
  func evenMedian(method: QuantileMethod) throws {
    let summary = try #require(Summary(["1.0", "4.0", "2.1", "3.0"].map(published), method: method))
    #expect(summary.median.rounded(to: 2).description == "2.55")
  }

  @Test("extremes, mean and count")
  func rest() throws {
    // 3.1 + 2.2 + 2.2 + 1.0 − 0.4 + 4.6 + 2.9 = 15.6; 15.6 / 7 = 2.22857…
    let summary = try #require(Summary(seven))
    #expect(summary.minimum == published("-0.4"))
    #expect(summary.maximum == published("4.6"))
    #expect(summary.mean.rounded(to: 5).description == "2.22857")
    #expect(summary.count == 7)
  }

  @Test("nothing has no summary, and one value is all of its own", arguments: QuantileMethod.allCases)
  func smallWorlds(method: QuantileMethod) throws {
    #expect(Summary([], method: method) == nil)
    let one = try #require(Summary([published("-0.05")], method: method))
    for fraction in [one.lowerQuartile, one.median, one.upperQuartile, one.mean] {
      #expect(fraction.rounded(to: 2) == published("-0.05"))
    }
  }

  @Test("two values: positions outside the data stop at its ends")
  func twoValues() throws {
    // Type 8, n = 2, p = ¼: (2 + ⅓)/4 + ⅓ = 11/12, before the first value.
    let summary = try #require(Summary([published("10"), published("20")]))
    #expect(summary.lowerQuartile.rounded(to: 2) == published("10"))
    #expect(summary.upperQuartile.rounded(to: 2) == published("20"))
  }

  @Test("a fraction is rounded once, half away from zero")
  func roundsOnce() throws {
    // −0.1 and 0 give −0.05: −0.1 at one decimal. 1, 1 and 2 give 1.333…; 2, 2 and 1 give 1.666…
    #expect(try #require(Summary(["-0.1", "0"].map(published))).mean.rounded(to: 1).description == "-0.1")
    #expect(try #require(Summary(["1", "1", "2"].map(published))).mean.rounded(to: 3).description == "1.333")
    #expect(try #require(Summary(["2", "2", "1"].map(published))).mean.rounded(to: 3).description == "1.667")
  }

  @Test("values of different precision are summarised together, and equal sets have equal summaries")
  func mixedPrecision() {
    #expect(Summary(["2.2", "3"].map(published)) == Summary(["2.20", "3.0"].map(published)))
    #expect(Summary(["2.2", "3"].map(published)) != Summary(["2.2", "3.1"].map(published)))
  }

  @Test("the largest numbers are summed exactly over the whole country")
  func largest() throws {
    let summary = try #require(
      Summary([PublishedValue](repeating: published("1000000000000000"), count: 356) + [published("0.000000001")]))
    #expect(summary.maximum == published("1000000000000000"))
    #expect(summary.median.rounded(to: 0) == published("1000000000000000"))
    // 356 · 10^15 / 357 = 997 198 879 551 820.728…
    #expect(summary.mean.rounded(to: 0) == published("997198879551821"))
  }

  @Test("shuffling changes nothing, and scaling by ten scales every statistic")
  func properties() throws {
    var generator = SeededGenerator(seed: 6)
    for count in 1...40 {
      let values = generator.values(count: count)
      for method in QuantileMethod.allCases {
        let summary = try #require(Summary(values, method: method))
        #expect(Summary(values.shuffled(using: &generator), method: method) == summary)
        let tenfold = try #require(
          Summary(values.map { PublishedValue(mantissa: $0.mantissa, decimals: $0.decimals - 1) }, method: method))
        #expect(tenfold.median.rounded(to: 3).mantissa == summary.median.rounded(to: 4).mantissa)
        #expect(tenfold.lowerQuartile.rounded(to: 3).mantissa == summary.lowerQuartile.rounded(to: 4).mantissa)
        #expect(tenfold.mean.rounded(to: 3).mantissa == summary.mean.rounded(to: 4).mantissa)
      }
    }
  }

  @Test("every statistic lies within the data, and the quartiles in order")
  func ordered() throws {
    var generator = SeededGenerator(seed: 7)
    for count in 1...40 {
      for method in QuantileMethod.allCases {
        let summary = try #require(Summary(generator.values(count: count), method: method))
        let inOrder = [
          summary.minimum.doubleValue, summary.lowerQuartile.doubleValue, summary.median.doubleValue,
          summary.upperQuartile.doubleValue, summary.maximum.doubleValue,
        ]
        #expect(zip(inOrder, inOrder.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
        #expect(summary.mean.doubleValue >= summary.minimum.doubleValue - 1e-12)
        #expect(summary.mean.doubleValue <= summary.maximum.doubleValue + 1e-12)
      }
    }
  }
}

@Suite("Averages")
struct AverageTests {
  private let numerators = ["900", "30", "20"].map(published)
  private let denominators = ["1000", "25", "25"].map(published)

  @Test("the pooled ratio, the mean of ratios and the median of ratios are three different things")
  func threeAverages() throws {
    // 950 / 1050 = 90.476 %; the ratios are 90, 120 and 80 per cent: mean 96.667, median 90.
    let pooled = try #require(pooledRatio(numerators: numerators, denominators: denominators))
    #expect(abs(100 * pooled - 90.476_190_476_190_48) < 1e-9)
    let ratios = try #require(Summary(["90", "120", "80"].map(published)))
    #expect(ratios.mean.rounded(to: 3).description == "96.667")
    #expect(ratios.median.rounded(to: 0).description == "90")
  }

  @Test("denominators that sum to zero have no ratio, exactly")
  func zeroDenominator() {
    #expect(pooledRatio(numerators: [published("1")], denominators: [published("0")]) == nil)
    #expect(pooledRatio(numerators: [], denominators: []) == nil)
    // As doubles 0.1 + 0.2 − 0.3 is 5.6e-17, and the ratio would be 1.8e16.
    #expect(pooledRatio(numerators: [published("1")], denominators: ["0.1", "0.2", "-0.3"].map(published)) == nil)
  }
}
