import JSONStat
import Statistics
import Testing

@Suite("Published decimals")
struct DecimalTests {
  /// A cube of one cell, whose unit has the decimals given.
  private func body(_ value: String, decimals: Int?) -> Body {
    let unit = decimals.map { #","unit":{"m":{"decimals":\#($0)}}"# } ?? ""
    return Body().with("id", #"["C"]"#).with("size", "[1]").with("role", nil).with("status", nil)
      .with("dimension", #"{"C":{"category":{"index":["m"]\#(unit)}}}"#).with("value", "[\(value)]")
  }

  private func text(_ value: String, decimals: Int?) throws -> String? {
    try body(value, decimals: decimals).cube()[0].value?.description
  }

  @Test(
    "the unit's decimals decide how a number is shown, however it was sent",
    arguments: [
      ("117", 1, "117.0"), ("117.0", 1, "117.0"), ("117", 0, "117"), ("117.0", 0, "117"), ("1.17e2", 1, "117.0"),
      ("0.1", 1, "0.1"), ("-0.7", 1, "-0.7"), ("-0.0", 1, "0.0"), ("-0", 0, "0"), ("1.005", 3, "1.005"),
      ("0.3", 9, "0.300000000"), ("99999999999999.9", 1, "99999999999999.9"),
      ("1000000000000000", 0, "1000000000000000"),
      ("123456.789012345", 9, "123456.789012345"), ("1e-9", 9, "0.000000001"), ("2.50", 1, "2.5"),
    ])
  func given(value: String, decimals: Int, expected: String) throws {
    #expect(try text(value, decimals: decimals) == expected)
  }

  @Test(
    "without decimals, the number's own",
    arguments: [
      ("117", "117"), ("117.0", "117"), ("30.5", "30.5"), ("0.1", "0.1"), ("1e-5", "0.00001"),
      ("12.345678901", "12.345678901"),
      ("-81240.25", "-81240.25"),
    ])
  func own(value: String, expected: String) throws { #expect(try text(value, decimals: nil) == expected) }

  @Test(
    "a number with more decimals than its unit is an error that names the cell",
    arguments: [
      ("30.55", 1, "the number 30.55"), ("0.5", 0, "the number 0.5"),
      ("1000000000000001", 0, "the number 1000000000000001"),
      ("100000000000000.1", 1, "the number 100000000000000.1"), ("1e300", 0, "the number 1e+300"),
      ("18446744073709551615", 0, "the number 18446744073709551615"),
      ("1000000000000000", 1, "the number 1000000000000000"),
      ("9223372036854775807", 9, "the number 9223372036854775807"),
      ("-9223372036854775808", 0, "the number -9223372036854775808"),
      ("0.30000000000000004", 1, "the number 0.30000000000000004"),
    ])
  func misfit(value: String, decimals: Int, shown: String) {
    #expect(
      body(value, decimals: decimals).message
        == "value[0]: found \(shown) (C=m), expected a number with at most \(decimals) decimals, as 'unit' says, and at most 10^15 without its point"
    )
  }

  @Test("without decimals, more than nine are an error")
  func tooMany() {
    #expect(
      body("0.12345678901", decimals: nil).message
        == "value[0]: found the number 0.12345678901 (C=m), expected a number with at most 9 decimals, and at most 10^15 without its point"
    )
  }

  @Test("the first cell that does not fit is named by its codes, and the others are counted")
  func naming() {
    #expect(
      Body().with("value", "[12,30.5,349.5,117.25,null,-0.75]").message
        == "value[2]: found the number 349.5 (Region=3405, Tid=2025, ContentsCode=hours), and 2 more such cells, expected a number with at most 0 decimals, as 'unit' says, and at most 10^15 without its point"
    )
    #expect(
      Body().with("value", #"{"5":0.25}"#).message?.hasPrefix("value.5: found the number 0.25 (Region=EAK,") == true)
  }

  @Test("every decimal of up to nine places comes back as it was sent")
  func roundTrip() throws {
    var state: UInt64 = 20_240_607
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let places = Int(state >> 60) % 10
      let digits = Int64(state >> 20) % [1_000, 1_000_000, 1_000_000_000_000_000][Int(state >> 50) % 3]
      let sent = PublishedValue(mantissa: state & 1 == 0 ? digits : -digits, decimals: places).description
      let expected = digits == 0 && sent.hasPrefix("-") ? String(sent.dropFirst()) : sent
      #expect(try text(sent, decimals: places) == expected)
    }
  }

  @Test("decimals in the unit are whole numbers from 0 to 9, and in one dimension only")
  func badUnits() {
    #expect(
      Body().replacing(#""decimals":1"#, #""decimals":10"#, in: "dimension").message
        == "dimension.ContentsCode.category.unit.share.decimals: found the number 10, expected a whole number from 0 to 9"
    )
    #expect(
      Body().replacing(#""decimals":1"#, #""decimals":"1""#, in: "dimension").message
        == "dimension.ContentsCode.category.unit.share.decimals: found the text '1', expected a whole number from 0 to 9"
    )
    let two = Body().replacing(
      #""index":{"2025":0},"#, #""index":{"2025":0},"unit":{"2025":{"decimals":1}},"#, in: "dimension")
    #expect(
      two.message
        == "dimension: found decimals in 'Tid' and 'ContentsCode', expected 'unit' with decimals in one dimension")
  }

  @Test("a unit for some of the categories leaves the others their own decimals")
  func someUnits() throws {
    let body = Body().replacing(#""hours":{"base":"timer","decimals":0},"#, "", in: "dimension")
      .with("value", "[12.25,30.5,349,117,null,-0.7]")
    #expect(try body.cube().cells.map { $0.value?.description } == ["12.25", "30.5", "349", "117.0", nil, "-0.7"])
  }
}
