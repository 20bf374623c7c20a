import Statistics
import TestSupport
import Testing

@Suite("Published value")
struct PublishedValueTests {
  @Test(
    "what is read is printed again",
    arguments: ["0", "12", "-12", "1.75", "-0.7", "117.0", "-0.05", "0.00", "1000000000000000", "-999999.999999999"])
  func roundTrip(text: String) {
    #expect(PublishedValue(text)?.description == text)
  }

  @Test(
    "other ways of writing are printed the plain way",
    arguments: [("\u{2212}0.7", "-0.7"), ("+5", "5"), ("007.50", "7.50"), ("-0", "0"), ("-0.0", "0.0")])
  func spelling(text: String, plain: String) {
    #expect(PublishedValue(text)?.description == plain)
  }

  @Test(
    "hostile text is refused",
    arguments: [
      "", " ", "-", "+", ".", "-.", ".5", "5.", "1..2", "1.2.3", "1,2", "1 000", " 1", "1 ", "1e5", "0x10", "NaN",
      "inf", "--1",
      "-+1", "\u{2212}\u{2212}1", "1-", "٣", "１２", "1\u{0}", "-\u{301}5", "1.\u{301}5", "½", "1_000", "1.1234567890",
      "1000000000000001", "-1000000000000009", "9223372036854775808", "99999999999999999999999999999999",
    ])
  func hostile(text: String) {
    #expect(PublishedValue(text) == nil)
  }

  @Test("a very long text is refused, leading zeros or not")
  func longText() {
    #expect(PublishedValue(String(repeating: "9", count: 100_000)) == nil)
    #expect(PublishedValue("0." + String(repeating: "0", count: 100_000)) == nil)
  }

  @Test("the limits themselves are accepted: 10^15 and nine decimals")
  func limits() {
    #expect(PublishedValue("1000000000000000")?.mantissa == PublishedValue.largestMantissa)
    #expect(PublishedValue("0.123456789")?.decimals == PublishedValue.mostDecimals)
  }

  @Test("2.2 and 2.20 are equal with equal hashes, and each prints as it was published")
  func equality() {
    #expect(published("2.2") == published("2.20"))
    #expect(published("2.2").hashValue == published("2.20").hashValue)
    #expect(
      Set([published("2.2"), published("2.20"), published("0"), published("0.00"), published("10"), published("10.0")])
        .count == 3)
    #expect(published("2.20").description == "2.20")
    #expect(published("2.2") != published("2.21"))
  }

  @Test("order is by number, whatever the decimals and the sign")
  func order() {
    let texts = ["-10", "-9.95", "-0.7", "-0.65", "0", "0.001", "9.95", "10", "10.01"]
    let sorted = texts.shuffled().map(published).sorted()
    #expect(sorted.map(\.description) == texts)
    #expect(!(published("2.2") < published("2.20")) && !(published("2.20") < published("2.2")))
  }

  @Test("values at both limits are compared exactly")
  func orderAtLimits() {
    // As doubles both sides would be 10^15.
    #expect(published("1000000000000000") > published("999999.999999999"))
    #expect(
      PublishedValue(mantissa: 1_000_000_000_000_000, decimals: 0)
        > PublishedValue(mantissa: 999_999_999_999_999, decimals: 0))
  }

  @Test(
    "differences are exact, at the finer of the two precisions",
    arguments: [
      ("1.2", "1.75", "-0.55"), ("117.0", "90", "27.0"), ("0.3", "0.1", "0.2"), ("-0.7", "-0.6", "-0.1"),
      ("4", "4.00", "0.00"),
      ("1000000000000000", "1", "999999999999999"),
    ])
  func subtraction(left: String, right: String, expected: String) {
    #expect((published(left) - published(right)).description == expected)
  }

  @Test("a difference that needs more digits than fit loses decimals, never size")
  func subtractionBeyondPrecision() {
    // 10^15 − 0.000000001 has 24 digits; three decimals fit beside 10^15: 10^15 when rounded there.
    #expect(published("1000000000000000") - published("0.000000001") == published("1000000000000000"))
    #expect(published("-1000000000000000") - published("0.000000001") == published("-1000000000000000"))
  }

  @Test(
    "rounding goes half away from zero",
    arguments: [
      ("0.05", 1, "0.1"), ("-0.05", 1, "-0.1"), ("-0.04", 1, "0.0"), ("2.5", 0, "3"), ("-2.5", 0, "-3"),
      ("2.4999", 0, "2"),
      ("1.005", 2, "1.01"), ("9.95", 1, "10.0"), ("-9.95", 1, "-10.0"), ("1.2", 3, "1.2"), ("1.20", 2, "1.20"),
    ])
  func rounding(text: String, decimals: Int, expected: String) {
    #expect(published(text).rounded(to: decimals).description == expected)
  }

  @Test("doubles are rounded half away from zero, and refused when not finite or too large")
  func roundingDoubles() {
    #expect(PublishedValue(rounding: 0.125, to: 2)?.description == "0.13")
    #expect(PublishedValue(rounding: -0.125, to: 2)?.description == "-0.13")
    #expect(PublishedValue(rounding: .nan, to: 1) == nil)
    #expect(PublishedValue(rounding: -.infinity, to: 1) == nil)
    #expect(PublishedValue(rounding: 1e15, to: 1) == nil)
    #expect(PublishedValue(rounding: 1e14, to: 1)?.mantissa == 1_000_000_000_000_000)
  }

  @Test("trailing zeros are taken away down to a number of decimals")
  func trimming() {
    #expect(published("4.000").trimmed(toAtLeast: 1).description == "4.0")
    #expect(published("4.050").trimmed(toAtLeast: 1).description == "4.05")
    #expect(published("100").trimmed(toAtLeast: 0).description == "100")
    #expect(published("0.000").trimmed(toAtLeast: 0).description == "0")
  }

  @Test("sign and size")
  func sign() {
    #expect((-published("1.20")).description == "-1.20")
    #expect(published("-0.05").magnitude.description == "0.05")
    #expect(published("-0.1").isNegative && !published("0.0").isNegative)
    #expect(published("0.00").isZero && !published("0.01").isZero)
    #expect(published("-1.75").doubleValue == -1.75)
  }

  @Test("random values survive printing and reading, and order agrees with subtraction")
  func properties() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let left = PublishedValue(
        mantissa: Int64.random(in: -100_000...100_000, using: &generator),
        decimals: Int.random(in: 0...6, using: &generator))
      let right = PublishedValue(
        mantissa: Int64.random(in: -100_000...100_000, using: &generator),
        decimals: Int.random(in: 0...6, using: &generator))
      #expect(PublishedValue(left.description)?.mantissa == left.mantissa)
      #expect(PublishedValue(left.description)?.decimals == left.decimals)
      #expect((left < right) == (left - right).isNegative)
      #expect((left == right) == (left - right).isZero)
      #expect(left.trimmed(toAtLeast: 0) == left && left.trimmed(toAtLeast: 0).hashValue == left.hashValue)
    }
  }
}
