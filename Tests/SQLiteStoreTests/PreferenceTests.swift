import Figures
import Foundation
import Regions
import SQLiteStore
import Statistics
import TestSupport
import Testing
import Values

@Suite("Choosing among sources")
struct PreferenceTests {
  private let subject = RegionCode("3405")
  private let indicator: IndicatorID = "net-operating-result"

  private struct Source {
    let observation: Observation
    var precedence = 50
    var preferred = true
  }

  /// A store filled in the order given and in the opposite one: the order must not matter.
  private func inBothOrders(_ sources: [Source], _ body: (SQLiteStore) throws -> Void) throws {
    for ordered in [sources, sources.reversed()] {
      try withTemporaryFolder { folder in
        let store = try SQLiteStore(path: folder.appendingPathComponent("x.sqlite").path)
        try store.fill(fingerprint: "1") {
          let rows = ordered.map {
            StoredObservation(
              observation: $0.observation, codeThen: $0.observation.region, precedence: $0.precedence,
              preferred: $0.preferred)
          }
          return (FillingTests.content(ordered.map(\.observation)).datasets, rows, [])
        }
        try body(store)
      }
    }
  }

  private func chosen(_ store: SQLiteStore, asOf: String? = nil) throws -> String? {
    let one = try store.observations(of: indicator, in: 2023, asOf: asOf)[subject]
    #expect(try store.series(of: indicator, in: subject, asOf: asOf)[2023] == one)
    return one.map { $0.value.number?.description ?? $0.value.missingReason?.rawValue ?? "" }
  }

  @Test("the losing side of a conflict comes last, however late and important")
  func conflict() throws {
    try inBothOrders([
      Source(observation: .sample("-0.7", locator: "p01", known: "2024-03-15")),
      Source(observation: .sample("-0.6", locator: "p02", known: "2025-03-15"), precedence: 900, preferred: false),
    ]) { store throws in #expect(try chosen(store) == "-0.7") }
  }

  @Test("a value comes before a missing one, however late and important")
  func valueBeforeMissing() throws {
    try inBothOrders([
      Source(observation: .sample("1.2", dataset: "a", known: "2024-03-15")),
      Source(observation: .missing(.notAvailable, dataset: "b", known: "2025-03-15"), precedence: 900),
    ]) { store throws in #expect(try chosen(store) == "1.2") }
  }

  @Test("the one known last comes before the important one")
  func laterKnown() throws {
    try inBothOrders([
      Source(observation: .sample("1.2", dataset: "a", known: "2024-03-15"), precedence: 900),
      Source(observation: .sample("1.3", dataset: "b", known: "2024-06-15"), precedence: 1),
    ]) { store throws in #expect(try chosen(store) == "1.3") }
  }

  @Test("the publisher's own answer comes before any copy, whatever the dates; as of a day before it, the copy stands")
  func answerBeforeCopy() throws {
    let answer = Precedence.ofAnswer(second: 21_600, sequence: 3)
    try inBothOrders([
      Source(observation: .sample("1.2", dataset: "answer", known: "2026-06-15"), precedence: answer),
      Source(observation: .sample("1.3", dataset: "copy", known: "2026-11-23"), precedence: Precedence.ofCopy(.max)),
      Source(observation: .sample("1.4", dataset: "old-copy", known: "2026-03-01"), precedence: 50),
    ]) { store throws in
      #expect(
        try ["2026-06-14", "2026-06-15", "2026-12-01"].map { try chosen(store, asOf: $0) } == ["1.4", "1.2", "1.2"])
      #expect(try chosen(store) == "1.2")
    }
  }

  @Test("of the publisher's own answers, the newest: by day, then by the minute, then by the order they came in")
  func newestAnswer() throws {
    let morning = Precedence.ofAnswer(second: 6 * 3600, sequence: 9)
    let noon = Precedence.ofAnswer(second: 12 * 3600, sequence: 1)
    try inBothOrders([
      Source(observation: .sample("1.1", dataset: "yesterday", known: "2026-06-14"), precedence: noon),
      Source(observation: .sample("1.2", dataset: "morning", known: "2026-06-15"), precedence: morning),
      Source(observation: .sample("1.3", dataset: "noon", known: "2026-06-15"), precedence: noon),
    ]) { store throws in #expect(try chosen(store) == "1.3") }
    #expect(Precedence.ofAnswer(second: 86_399, sequence: .max) < Int(Int32.max))
    #expect(Precedence.ofAnswer(second: 0, sequence: -5) > Precedence.ofCopy(.max))
  }

  @Test("a copy fills a cell that an answer has no value for, but not one whose value was withdrawn")
  func copyFills() throws {
    let answer = Precedence.ofAnswer(second: 0, sequence: 1)
    try inBothOrders([
      Source(observation: .missing(.notAvailable, dataset: "answer", known: "2026-06-15"), precedence: answer),
      Source(observation: .sample("1.3", dataset: "copy", known: "2026-03-15")),
    ]) { store throws in #expect(try chosen(store) == "1.3") }
  }

  @Test("a comparator's own figure comes after everything, a reason for no value and a losing side too")
  func comparatorLast() throws {
    let own = Source(
      observation: .sample("888.8", dataset: "comparator-x-1", known: "2026-11-25"), precedence: Precedence.ofComparator
    )
    try inBothOrders([
      own, Source(observation: .missing(.confidential, dataset: "copy", known: "2020-01-01")),
    ]) { store throws in #expect(try chosen(store) == "confidential") }
    try inBothOrders([
      own, Source(observation: .sample("1.0", dataset: "copy", known: "2020-01-01"), preferred: false),
    ]) { store throws in #expect(try chosen(store) == "1.0") }
    try inBothOrders([own]) { store throws in #expect(try chosen(store) == "888.8") }
  }

  @Test("of one day, the one of higher precedence; of one precedence, the first dataset and locator by name")
  func precedence() throws {
    try inBothOrders([
      Source(observation: .sample("1.2", dataset: "a"), precedence: 50),
      Source(observation: .sample("1.3", dataset: "b"), precedence: 100),
    ]) { store throws in #expect(try chosen(store) == "1.3") }
    try inBothOrders([
      Source(observation: .sample("1.2", dataset: "a")), Source(observation: .sample("1.3", dataset: "b")),
    ]) { store throws in
      #expect(try chosen(store) == "1.2")
    }
    try inBothOrders([
      Source(observation: .sample("1.2", locator: "p1")), Source(observation: .sample("1.3", locator: "p2")),
    ]) { store throws in #expect(try chosen(store) == "1.2") }
  }

  @Test("as of a date, what became known later is not there; the day itself counts")
  func asOf() throws {
    try inBothOrders([
      Source(observation: .sample("1.2", dataset: "a", known: "2024-03-15")),
      Source(observation: .sample("1.3", dataset: "b", known: "2024-06-15")),
      Source(observation: .sample("9.9", in: 2024, dataset: "b", known: "2025-03-15")),
    ]) { store throws in
      #expect(
        try ["2024-03-14", "2024-03-15", "2024-06-14", "2024-06-15"].map { try chosen(store, asOf: $0) } == [
          nil, "1.2", "1.2", "1.3",
        ])
      #expect(try store.years(of: indicator, asOf: "2024-12-31") == [2023])
      #expect(try store.years(of: indicator, asOf: nil) == [2023, 2024])
      #expect(try store.newestYears(in: subject, notAfter: nil, asOf: "2024-12-31") == [indicator: 2023])
      #expect(try store.series(of: indicator, in: subject, asOf: "2024-12-31").keys.sorted() == [2023])
    }
  }

  @Test("years are those in which anyone has a value; the newest is the region's own, not after a limit")
  func years() throws {
    try inBothOrders([
      Source(observation: .sample("1.0", in: 2020)), Source(observation: .sample("1.1", in: 2022)),
      Source(observation: .missing(.notReported, in: 2023)), Source(observation: .sample("4.4", of: "3403", in: 2023)),
      Source(observation: .missing(.notAvailable, of: "3403", in: 2025)),
      Source(observation: .sample("7", in: 2019, indicator: "tax")),
    ]) { store throws in
      #expect(try store.years(of: indicator, asOf: nil) == [2020, 2022, 2023])
      #expect(try store.newestYears(in: subject, notAfter: nil, asOf: nil) == [indicator: 2022, "tax": 2019])
      #expect(try store.newestYears(in: subject, notAfter: 2021, asOf: nil) == [indicator: 2020, "tax": 2019])
      #expect(try store.newestYears(in: subject, notAfter: 2018, asOf: nil).isEmpty)
      #expect(try store.series(of: indicator, in: subject, asOf: nil)[2023]?.value == .missing(.notReported))
      #expect(
        try store.observations(of: indicator, in: 2023, asOf: nil).keys.map(\.rawValue).sorted() == ["3403", "3405"])
    }
  }

  @Test("names that hold quotes and percent signs are only names")
  func hostileNames() throws {
    try inBothOrders([Source(observation: .sample("1.0"))]) { store throws in
      #expect(try store.years(of: "' OR 1=1 --", asOf: nil) == [])
      #expect(try store.series(of: "%", in: RegionCode("'"), asOf: nil).isEmpty)
    }
  }
}
