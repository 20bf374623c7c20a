import Comparing
import Figures
import Statistics
import TestSupport
import Testing
import Values

@testable import Findings

@testable import Regions

@Suite("Material variations that nobody has explained")
struct ExplanationTests {
  /// A briefing for 2023 with one target, at most 10, over a series that ends in 2023.
  private func briefing(
    _ values: [String], others: [String] = [], comments: [Figures.Comment] = []
  ) throws -> Briefing {
    let series = Dictionary(
      values.enumerated().map { place, text in
        let year = 2024 - values.count + place
        return (year, Observation.sample(text, in: year))
      }, uniquingKeysWith: { first, _ in first })
    let assessment = assess(
      [Target(bound: .ceiling(published("10"), strict: false))], indicator: indicator,
      series: series, year: 2023)
    let period = Municipality.Period(
      code: RegionCode("3405"), officialName: "Lillehammer", name: "Lillehammer", county: "34", kostraGroup: nil)
    var material = BriefingMaterial(
      subject: try #require(Municipality(periods: [Division.from2020: period])), year: 2023,
      assessments: [try #require(assessment)], reports: [], context: [], origins: [], conflicts: [], series: [:],
      regionNames: [:],
      asOf: nil, command: "")
    material.changesOfOthers = ["net-operating-result": others.map(published)]
    material.comments = comments
    return Briefing(material)
  }

  private let indicator = Indicator.sample(direction: .lowerIsBetter)

  private func comment(year: Int, indicator: String = "net-operating-result") -> Figures.Comment {
    Figures.Comment(
      id: 1, region: RegionCode("3405"), indicator: IndicatorID(indicator), year: year, text: "Because", author: "Kari",
      written: "2024-03-20")
  }

  @Test("a target whose status is another than the year before is flagged")
  func statusChanged() throws {
    #expect(
      try briefing(["9.0", "11.0"]).unexplained.map(\.detail) == [
        [.unexplained(.status(indicator, from: .met, to: .missed, year: 2023))]
      ])
    #expect(
      try briefing(["11.0", "9.0"]).unexplained.map(\.detail) == [
        [.unexplained(.status(indicator, from: .missed, to: .met, year: 2023))]
      ])
    #expect(try briefing(["9.0", "9.1"]).unexplained.isEmpty)
    #expect(try briefing(["11.0"]).unexplained.isEmpty)
  }

  @Test("a comment on the figure of that year answers it; on another year or key figure it does not")
  func commented() throws {
    #expect(try briefing(["9.0", "11.0"], comments: [comment(year: 2023)]).unexplained.isEmpty)
    #expect(try briefing(["9.0", "11.0"], comments: [comment(year: 2022)]).unexplained.count == 1)
    #expect(
      try briefing(["9.0", "11.0"], comments: [comment(year: 2023, indicator: "net-debt")]).unexplained.count == 1)
  }

  /// Own changes 0.1, −0.1, 0.2, −0.2, 0.1, −0.1 and then 1.0: median 0.1, absolute deviations 0, .2, .1, .3, 0, .2, .9,
  /// their median 0.2, so z = 0.6745 × 0.9 / 0.2 = 3.04; with 2.0 it is 0.6745 × 1.9 / 0.2 = 6.41.
  @Test("a change is measured against six own earlier ones: z of 3.04 passes, 6.41 is flagged")
  func ownHistory() throws {
    let history = ["5.0", "5.1", "5.0", "5.2", "5.0", "5.1", "5.0"]
    #expect(try briefing(history + ["6.0"]).unexplained.isEmpty)
    let flagged = try briefing(history + ["7.0"]).unexplained
    #expect(
      flagged.map(\.detail) == [
        [
          .unexplained(
            .change(
              indicator, from: Noted(published("5.0"), fact: flagged[0].facts[0]),
              to: Noted(published("7.0"), fact: flagged[0].facts[1]), year: 2023, isBesideOwn: true))
        ]
      ])
  }

  @Test("with fewer own changes, others' changes of the same years decide; without six of them nothing is said")
  func others() throws {
    let changes = ["0.1", "-0.1", "0.2", "-0.2", "0.1", "-0.1"]
    guard
      case .unexplained(.change(_, _, _, _, isBesideOwn: false)) = try briefing(["5.0", "7.0"], others: changes)
        .unexplained.first?.detail.first
    else {
      Issue.record("it is not flagged beside others")
      return
    }
    #expect(try briefing(["5.0", "6.0"], others: changes).unexplained.isEmpty)
    #expect(try briefing(["5.0", "7.0"], others: Array(changes.dropLast())).unexplained.isEmpty)
  }
}
