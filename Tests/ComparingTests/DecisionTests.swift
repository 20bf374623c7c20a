import Comparing
import Figures
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Targets by the decision of their time")
struct DecisionTests {
  private func ceiling(_ limit: String, from: Int? = nil, to: Int? = nil, decidedOn: String? = nil) -> Target {
    Target(
      region: RegionCode("3405"), indicator: "net-debt", bound: .ceiling(published(limit), strict: false),
      tolerance: nil,
      basis: .council, decidedBy: Multilingual(nb: "Kommunestyret", en: "The council"), decidedOn: decidedOn,
      validFrom: from, validTo: to, dataset: "sample", locator: "t01")
  }

  private func assessed(_ decisions: [Target], year: Int = 2024, before: [Int: String] = [:]) -> TargetAssessment? {
    let values = [2021: "95", 2022: "91", 2023: "88", 2024: "84"].merging(before) { first, _ in first }
    return assess(
      decisions, indicator: .sample(id: "net-debt", direction: .lowerIsBetter),
      series: values.reduce(into: [:]) { $0[$1.key] = .sample($1.value, in: $1.key) }, year: year)
  }

  @Test("a later decision applies from its first year; the years before are judged by the earlier one")
  func succession() throws {
    let found = try #require(assessed([ceiling("90"), ceiling("85", from: 2024)]))
    #expect(found.history.map(\.status) == [.missed, .missed, .met, .met])
    #expect(found.history.map { $0.target?.bound.limits.first } == ["90", "90", "90", "85"].map(published))
    #expect(found.yearsMetRunning == 2 && found.target.validFrom == 2024)
  }

  @Test("a later decision without a first year begins in the year it was made")
  func decidedOn() throws {
    let found = try #require(assessed([ceiling("90"), ceiling("85", decidedOn: "2023-06-01")]))
    #expect(found.history.map(\.status) == [.missed, .missed, .missed, .met])
    #expect(found.history.allSatisfy { !$0.isRetrospective })
  }

  @Test("a path is a decision for each year")
  func path() throws {
    let path = [ceiling("96", from: 2021, to: 2021), ceiling("90", from: 2022, to: 2022), ceiling("88", from: 2023)]
    let found = try #require(assessed(path))
    #expect(found.history.map(\.status) == [.met, .missed, .met, .met])
    #expect(targetInForce(in: 2020, among: path) == nil)
  }

  @Test("a target decided in 2024 from 2024 does not judge 2023")
  func notInForce() {
    #expect(assessed([ceiling("90", from: 2024, decidedOn: "2024-06-20")], year: 2023) == nil)
  }

  @Test("a target decided in 2024 without a first year judges 2023 in retrospect, and no headline counts it")
  func retrospective() throws {
    let decisions = [ceiling("90", decidedOn: "2024-06-20")]
    let found = try #require(assessed(decisions, year: 2023))
    #expect(found.current.status == .met && found.current.isRetrospective && !found.countsInHeadline)
    let then = try #require(assessed(decisions))
    #expect(!then.current.isRetrospective && then.countsInHeadline)
    #expect(then.history.map(\.isRetrospective) == [true, true, true, false])
  }

  @Test("the pace is towards the target in force now, whatever applied before")
  func pace() throws {
    // 99, 95, 91, 88, 84 fall 3.75 a year; from 84 to 80 takes two years, though 2020–2023 were held against 90.
    let found = try #require(assessed([ceiling("90"), ceiling("80", from: 2024)], before: [2020: "99"]))
    #expect(found.yearReachedAtPresentPace == 2026)
  }

  @Test("a year without a target is no part of the history")
  func gap() throws {
    let found = try #require(assessed([ceiling("95", to: 2021), ceiling("85", from: 2023)]))
    #expect(found.history.map(\.year) == [2021, 2023, 2024])
  }
}
