import Comparing
import Figures
import Statistics
import TestSupport
import Testing
import Values

@testable import Findings

@testable import Regions

@Suite("What a briefing finds worth saying")
struct StatementTests {
  /// A briefing for 2023 on one target, at least 1.75, over a series that ends in 2023.
  private func briefing(_ values: [String]) throws -> Briefing {
    let series = Dictionary(
      values.enumerated().map { place, text in
        let year = 2024 - values.count + place
        return (year, Observation.sample(text, in: year))
      }, uniquingKeysWith: { first, _ in first })
    let assessment = assess(
      [Target(bound: .floor(published("1.75"), strict: false))], indicator: .sample(), series: series, year: 2023)
    let period = Municipality.Period(
      code: RegionCode("3405"), officialName: "Lillehammer", name: "Lillehammer", county: "34", kostraGroup: nil)
    return Briefing(
      BriefingMaterial(
        subject: try #require(Municipality(periods: [Division.from2020: period])), year: 2023,
        assessments: [try #require(assessment)], reports: [], context: [], origins: [], conflicts: [], series: [:],
        regionNames: [:], asOf: nil, command: ""))
  }

  @Test("a target: the claim, the figure beside the year before, the limit with the gap, and how long it is missed")
  func target() throws {
    let briefing = try briefing(["1.5", "1.4", "1.2"])
    let finding = try #require(briefing.findings.first)
    #expect(finding.claim == .target(.outcome(.sample(), .missed, .worse)))
    #expect(finding.facts == ["f3", "f4", "f5", "f6", "f7", "f8"])
    let before = ValueBefore(
      value: Noted(published("1.4"), fact: "f4"), year: 2022, isRising: false, running: Noted(2, fact: "f5"))
    #expect(
      finding.detail == [
        .target(.value(Noted(published("1.2"), fact: "f3"), .percent, year: 2023, before: before)),
        .target(
          .limit(
            .council, .floor(Noted(published("1.75"), fact: "f6"), strict: false), .percent,
            gap: TargetGap(distance: Noted(published("0.55"), fact: "f7"), isBelow: true))),
        .target(.missedRunning(Noted(3, fact: "f8"))),
      ])
  }

  @Test("the headline counts targets met of those in force, each count a fact")
  func headline() throws {
    let briefing = try briefing(["1.2"])
    #expect(
      briefing.headline.claim
        == .headline(
          .targets(
            name: "Lillehammer",
            TargetCounts(
              met: Noted(0, fact: "f1"), all: Noted(1, fact: "f2"), nearlyMet: [], withoutFigure: []),
            year: 2023, place: nil)))
    #expect(briefing.headline.facts == ["f1", "f2"])
    #expect(
      briefing.facts.prefix(2).map(\.source) == [
        .counted(.councilMet(year: 2023)), .counted(.councilInForce(year: 2023)),
      ])
  }

  @Test("a question names the figure, the limit, and for how long it is missed")
  func question() throws {
    let question = try #require(try briefing(["1.5", "1.4", "1.2"]).questions.first)
    #expect(
      question.detail == [
        .question(
          .bring(
            .sample(), from: Noted(published("1.2"), fact: "f3"),
            to: .floor(Noted(published("1.75"), fact: "f6"), strict: false),
            since: .years(Noted(3, fact: "f8"), gapGrows: true)))
      ])
    #expect(question.facts == ["f3", "f6", "f8"])
  }

  @Test("a panel of years says what has happened to the status before how long it has lasted")
  func panels() throws {
    func heading(_ values: [String]) throws -> Statement? { try briefing(values).trends.first?.heading.claim }
    guard
      case .trend(.changed(.below, isAgain: true, after: let years, isMissedNow: true)) = try heading([
        "1.2", "1.8", "1.9", "1.2",
      ])
    else {
      Issue.record("the change of status is not told")
      return
    }
    #expect(years.number == 2)
    guard case .trend(.stillMissed(.below, isRising: true, years: _)) = try heading(["1.2", "1.3", "1.4"]) else {
      Issue.record("it is not told that it rises and is still missed")
      return
    }
    guard case .trend(.always(.above, years: let all)) = try heading(["1.8", "1.9"]) else {
      Issue.record("it is not told that the target was met all years")
      return
    }
    #expect(all.number == 2)
  }

  @Test("a fact is noted once, and 2.2 is another than 2.20")
  func facts() {
    var book = FactBook()
    func note(_ text: String) -> String {
      book.note(
        .observation, "a", RegionCode("3405"), 2023, published(text), source: .published("d#p", isEarlier: false)
      ).fact
    }
    #expect([note("2.2"), note("2.2"), note("2.20")] == ["f1", "f1", "f2"])
  }

  @Test(
    "ends are named, the second from each end among four or more, when nobody shares it",
    arguments: [
      ("5", ["1", "2", "3"], Position.highest(shared: false)), ("1", ["1", "2", "3"], .lowest(shared: true)),
      ("3", ["1", "2", "4"], .secondHighest), ("2", ["1", "3", "4"], .secondLowest), ("2", ["1", "3"], .between(nil)),
    ])
  func positions(value: String, others: [String], expected: Position) {
    #expect(Position(of: published(value), among: others.map(published)) == expected)
  }
}
