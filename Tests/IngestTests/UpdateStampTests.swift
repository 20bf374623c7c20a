import Figures
import Problems
import Regions
import Statistics
import Testing
import TestSupport
import Values

@testable import Ingest

@Suite("When a table was last changed")
struct UpdateStampTests {
  @Test("a moment with its zone is read; the day is that of UTC")
  func read() throws {
    // 2026-06-15 is day 20,619 since 1970: 56 years of 365, 14 leap days, 165 days of 2026 before it.
    let stamp = try #require(UpdateStamp("2026-06-15T06:00:00Z"))
    #expect(stamp.seconds == (56 * 365 + 14 + 165) * 86_400 + 6 * 3600)
    #expect(stamp.day == "2026-06-15" && stamp.secondOfDay == 21_600 && stamp.description == "2026-06-15T06:00:00Z")
    #expect(UpdateStamp("2026-06-15T08:00:00+02:00")?.seconds == stamp.seconds)
    #expect(UpdateStamp("2026-06-15T08:00:00.123+02:00")?.seconds == stamp.seconds)
    #expect(UpdateStamp("2026-06-15T02:30-03:30")?.seconds == stamp.seconds)
    #expect(UpdateStamp("2026-01-01T00:30:00+01:00")?.day == "2025-12-31")
    #expect(try #require(UpdateStamp("2026-06-15T06:00:01Z")) > stamp)
  }

  @Test(
    "anything else is no moment",
    arguments: [
      "", "15.06.2026 08:00", "2026-06-15", "2026-06-15T06:00:00", "2026-06-15 06:00:00Z", "2026-02-30T06:00:00Z",
      "2026-06-15T24:00:00Z", "2026-06-15T06:00:60Z", "2026-06-15T06:60:00Z", "2026-06-15T06:00:00z", "i går",
      "2026-06-15T06:00:00+2", "2026-06-15T06:00:00+0200", "2026-06-15T06:00:00. Z", "2026-06-15TZ", "T06:00:00Z",
      "2026-6-15T06:00:00Z", "99999-06-15T06:00:00Z", "2026-06-15T06:00:00Z ", "1781503200",
    ])
  func unreadable(_ text: String) {
    #expect(UpdateStamp(text) == nil)
  }

  private func check(_ updated: String, year: Int, indicator: Indicator = .sample(), table: String = "1") throws {
    var harmonised = HarmonisedAnswer()
    harmonised.observations = [
      (.sample("1.0", in: year, indicator: indicator.id.rawValue), RegionCode("3405")),
      (.missing(.notAvailable, of: "3403", in: year + 9, indicator: indicator.id.rawValue), RegionCode("3403")),
    ]
    let answer = TableAnswer(
      table: table, title: "t", updated: updated, regionDimension: "r", timeDimension: "t", cells: [TableCell]())
    let now = try #require(UpdateStamp("2026-11-26T12:00:00Z"))
    try harmonised.checkStamp(of: answer, indicators: [indicator], now: now)
  }

  @Test(
    "a stamp of now or before is believed, once the year of its figures is over; a year without values does not count")
  func believed() throws {
    try check("2026-11-26T12:00:00Z", year: 2025)
    try check("2026-11-26T12:10:00Z", year: 2025)
    try check("2026-01-01T00:00:00Z", year: 2025)
  }

  @Test("a stamp of the future, and one from before the year was over, are refused with value and what is expected")
  func refused() throws {
    #expect(throws: AnswerProblem.stampAhead("2062-06-15T06:00:00Z", now: "2026-11-26T12:00:00Z")) {
      try check("2062-06-15T06:00:00Z", year: 2025)
    }
    let early = AnswerProblem.stampBeforeFigures(
      "2025-12-31T23:59:59Z", year: 2025, indicator: "net-operating-result")
    #expect(throws: early) { try check("2025-12-31T23:59:59Z", year: 2025) }
    #expect(throws: AnswerProblem.self) { try check("15.06.2026 08:00", year: 2025) }
    #expect(throws: AnswerProblem.self) { try check("2026-11-26T12:10:01Z", year: 2025) }
  }

  @Test("figures of a year's first day, and the table of fees, may come within their year, and not before it")
  func firstDay() throws {
    let population = Indicator(
      id: "population-1jan", topic: "", label: Multilingual(nb: "", en: ""), shortLabel: Multilingual(nb: "", en: ""),
      unit: .count, decimals: 0, direction: .neutral, directionReason: Multilingual(nb: "", en: ""),
      scope: .notApplicable,
      counted: "", source: nil, verification: "seen", definition: Multilingual(nb: "", en: ""), period: "1 January")
    try check("2026-02-20T07:00:00Z", year: 2026, indicator: population)
    try check("2026-02-20T07:00:00Z", year: 2026, table: "12842")
    #expect(throws: AnswerProblem.self) { try check("2025-12-31T07:00:00Z", year: 2026, indicator: population) }
    #expect(throws: AnswerProblem.self) { try check("2026-02-20T07:00:00Z", year: 2026) }
  }
}
