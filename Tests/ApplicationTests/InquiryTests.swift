import Application
import Comparing
import Figures
import Problems
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Questions, answered without a built program")
struct InquiryTests {
  private let asking = Asking()

  private func question(_ indicator: String = "net-operating-result", _ municipality: String = "Lillehammer")
    -> AskedQuestion
  { AskedQuestion(indicators: [indicator], municipality: municipality) }

  // MARK: What cannot be asked

  @Test("an unknown municipality is told with the one that may be meant")
  func unknownMunicipality() throws {
    #expect(
      try problems { _ = try asking.inquiry().rank(question("net-operating-result", "Lilehammer")) }
        == [.municipality(.unknown("Lilehammer", suggestions: ["Lillehammer"]))])
  }

  @Test("two faults are told at once, the key figure's first")
  func twoFaults() throws {
    #expect(
      try problems { _ = try asking.inquiry().rank(question("net-det", "Lilehammer")) }
        == [
          .figures(.unknown("net-det", suggestions: ["net-debt"])),
          .municipality(.unknown("Lilehammer", suggestions: ["Lillehammer"])),
        ])
  }

  @Test("a year without figures is refused with the years there are")
  func noFiguresInYear() throws {
    var asked = question()
    asked.year = 2019
    #expect(
      try problems { _ = try asking.inquiry().rank(asked) }
        == [.figures(.noneInYear(2019, indicator: "net-operating-result", years: [2022, 2023]))])
  }

  @Test("a key figure that nobody has figures for, now or then")
  func noFigures() throws {
    #expect(
      try problems { _ = try asking.inquiry().rank(question("net-debt")) }
        == [.figures(.none(indicator: "net-debt", asOf: nil))])
    #expect(
      try problems { _ = try asking.inquiry(asOf: "2020-01-01").rank(question()) }
        == [.figures(.none(indicator: "net-operating-result", asOf: "2020-01-01"))])
  }

  @Test("a group is no municipality, and a code with another's name is two things")
  func groupsAndContradictions() throws {
    #expect(
      try problems { _ = try asking.inquiry().municipality("eak") }
        == [.municipality(.group(code: "EAK", name: .init(nb: "Landet", en: "The country")))])
    #expect(
      try problems { _ = try asking.inquiry().municipality("3405 Storby") }
        == [.municipality(.disagreement("3405 Storby", code: "3405", name: "Lillehammer", beside: "Storby"))])
  }

  @Test("options that contradict each other, or themselves, are told together")
  func options() throws {
    var asked = question()
    asked.comparators = ["neighbour"]
    asked.peers = "Lillehammer"
    asked.neighbours = "near"
    asked.settings = ["similar"]
    asked.accepted = ["colour"]
    let found = try problems { _ = try asking.inquiry().rank(asked) }
    #expect(
      found.prefix(5) == [
        .comparator(.unknown("neighbour", known: ["neighbours"], suggestions: ["neighbours"])),
        .comparator(.optionsOfNeighbours), .option("neighbours", .notAmong("near", ["named", "border", "region"])),
        .comparator(.subjectAmongPeers("Lillehammer")), .setting(.unreadable("similar")),
      ])
    #expect(found.map(\.option).last == "accept")
  }

  @Test("a trend whose years are turned, and a date that is none")
  func times() throws {
    var asked = question()
    (asked.from, asked.to) = (2023, 1800)
    #expect(
      try problems { _ = try asking.inquiry().trend(asked) }
        == [.years(.fromAfterTo(2023, 1800)), .option("to", .noYear(1800))])
    #expect(try problems { _ = try checkedDate("1. mai", option: "since") } == [.option("since", .noDate("1. mai"))])
    #expect(try checkedDate("1.5.2024", option: "since") == "2024-05-01")
    #expect(
      misorder(since: "2024-05-01", asOf: "2024-05-01") == .years(.sinceNotBeforeAsOf("2024-05-01", "2024-05-01")))
  }

  @Test("a comment without a year and without a text")
  func comments() throws {
    let comment = AskedComment(
      indicator: "net-debt", municipality: "Lillehammer", year: 12, text: " ",
      author: String(repeating: "a", count: 101))
    #expect(
      try problems { _ = try asking.inquiry().checked(comment) }
        == [
          .option("text", .missing), .option("author", .tooLong(101, limit: 100)), .option("year", .missingOrNoYear),
        ])
  }

  // MARK: What can

  @Test("a right question is ranked among the peers that the comparator chose, in the newest year, which is told")
  func ranking() throws {
    let answer = try asking.inquiry(peers: ["0103", "0301", "3118"]).rank(question())
    let ranking = try #require(answer.report.rankings.first)
    let comparison = try #require(ranking.comparison)
    #expect(answer.year == 2023 && answer.subject.name == "Lillehammer")
    #expect(asking.told == [.newestYear(2023)])
    #expect(comparison.members.map(\.code.rawValue) == ["0103", "0301", "3405", "3118"])
    #expect(comparison.own?.rank?.position == 3 && comparison.own?.rank?.isTied == false)
    #expect(comparison.own?.value == published("1.2"))
    #expect(comparison.reporting == 4)
    #expect(answer.report.own == Observation.sample("1.2"))
  }

  @Test("a code of an earlier year is followed; one without its zero is read with it, and that is told")
  func earlierCode() throws {
    let subject = try asking.inquiry().municipality("501")
    #expect(subject.code.rawValue == "3405")
    #expect(asking.told == [.readAs("501", code: "0501", name: "Lillehammer")])
  }

  @Test("the figure that became known last stands, and the one before it on an earlier day")
  func known() throws {
    let figures = Asking.figures + [.sample("1.5", status: .revised, known: "2024-06-17")]
    #expect(try asking.inquiry(figures).rank(question()).report.own?.value.number == published("1.5"))
    #expect(
      try asking.inquiry(figures, asOf: "2024-06-01").rank(question()).report.own?.value.number == published("1.2"))
  }
}
