import Figures
import Regions
import Statistics
import Testing
import Values
import Wording

@Suite("Words of figures that look wrong")
struct SuspicionWordsTests {
  private func suspicion(_ kind: Suspicion.Kind) throws -> Suspicion {
    let value = try #require(PublishedValue("1170.0"))
    let before = try #require(PublishedValue("117.0"))
    return Suspicion(
      kind: kind, indicator: "youth-club-hours-per-1000", region: RegionCode("3405"), year: 2024, value: value,
      before: (year: 2023, value: before))
  }

  private func line(_ kind: Suspicion.Kind, _ language: Language) throws -> String? {
    SuspicionWords(language).lines([try suspicion(kind)]) { _ in "Lillehammer" }.last
  }

  @Test("a cell: whose, when, what it was and is, and what it looks like")
  func cells() throws {
    #expect(
      try Language.allCases.map { try line(.times(10), $0) }
        == [
          "  youth-club-hours-per-1000, Lillehammer (3405), 2024: 117,0 (2023) → 1170,0 – omtrent 10 ganger så stort",
          "  youth-club-hours-per-1000, Lillehammer (3405), 2024: 117,0 (2023) → 1170,0 – om lag 10 gonger så stort",
          "  youth-club-hours-per-1000, Lillehammer (3405), 2024: 117.0 (2023) → 1170.0 – about 10 times as large",
        ])
  }

  @Test("a column: how many, with an example")
  func columns() throws {
    #expect(
      try line(.sameAsYearBefore(cells: 9, of: 10), .nn)
        == "  youth-club-hours-per-1000, 2024: 9 av 10 tal er som året før; Lillehammer: 117,0 (2023) → 1170,0")
  }

  @Test("a refusal tells the count, and only the first twenty")
  func refusals() throws {
    let many = Array(repeating: try suspicion(.signTurned), count: 21)
    let lines = SuspicionWords(.nn).refusal(many) { _ in "x" }.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines.first == "21 tal eller kolonnar ser ikkje rette ut, og --strict tek dei ikkje inn:")
    #expect(lines.last == "  og 1 til")
  }
}
