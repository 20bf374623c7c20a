import ComparatorMessages
import Foundation
import PluginHost
import Testing

extension Boundary {
  /// What the host does for a comparator is part of the comparator's call: its time, and the memory it fills.
  @Suite("The host's work for a call", .serialized)
  struct HostWorkTests {
    /// A host whose comparator has one second and nearly endless calls.
    private static func limits(_ change: (inout ComparatorLimits) -> Void = { _ in }) -> ComparatorLimits {
      var limits = ComparatorLimits(wallSeconds: 1, hostCalls: 1_000_000)
      change(&limits)
      return limits
    }

    private func line(_ what: String, _ services: any ComparatorServices, _ limits: ComparatorLimits) throws -> String?
    {
      let test = try TestHost(limits)
      let outcomes = test.host.compare([call(try test.fixture(), what)], services: services)
      test.host.shutdown()
      #expect(childWorkers().isEmpty)
      return try #require(outcomes.first).line()
    }

    @Test("ranks that the host is slow to make use up the comparator's time")
    func slowRanks() throws {
      // A million ranks of 50 ms would be fourteen hours.
      #expect(
        try line("call-forever", Figures(millisecondsForRank: 50), Self.limits())
          == "Comparator fixture is unavailable: it did not answer within 1\u{A0}s.")
    }

    @Test("a query that takes the host longer than the call has is broken off")
    func endlessQuery() throws {
      #expect(
        try line("ask-largest", Figures(isEndless: true), Self.limits())
          == "Comparator fixture is unavailable: it did not answer within 1\u{A0}s.")
    }

    @Test("a comparator that logs without end is stopped when its time is over")
    func endlessLog() throws {
      #expect(
        try line("log-forever", FixtureServices(), Self.limits())
          == "Comparator fixture is unavailable: it did not answer within 1\u{A0}s.")
    }

    @Test("figures handed out count by nine bytes each, and a comparator that asks for too many is stopped")
    func tooMuch() throws {
      let limits = Self.limits {
        $0.wallSeconds = 60
        // Two queries of 1,048,000 figures fit, a third does not.
        $0.hostBytes = 20_000_000
      }
      #expect(
        try line("ask-largest", Figures(), limits)
          == "Comparator fixture is unavailable: it asked the host for more than 20000000\u{A0}B.")
    }

    @Test("a query for more figures than one may ask for gets none")
    func tooManyFigures() throws {
      let limits = Self.limits { $0.queryCells = 1_047_999 }
      #expect(
        try line("ask-largest", Figures(), limits)
          == "Comparator fixture is unavailable: it reported a fault: no observations.")
      #expect(try line("observe", FixtureServices(), Self.limits { $0.queryCells = 4 }) == nil)
    }
  }
}

/// Services that are slow, or never done, and whose blocks have the size that was asked for.
private struct Figures: ComparatorServices {
  var millisecondsForRank: UInt32 = 0
  var isEndless = false

  struct OutOfTime: Error {}

  func dataset(named name: String) throws -> [UInt8]? { nil }

  func rank(_ request: RankRequest) throws -> RankAnswer {
    usleep(millisecondsForRank * 1000)
    return RankAnswer(rank: 1, tied: false, reporting: 1, members: 1, value: "1", median: "1")
  }

  func observations(_ query: ObservationQuery, within time: CallTime) throws -> ObservationBlock {
    while isEndless {
      usleep(1000)
      if time.isOver { throw OutOfTime() }
    }
    let cells = query.regions.count * query.indicators.count * query.years.count
    return ObservationBlock(
      regions: query.regions, indicators: query.indicators, years: query.years,
      values: [Double](repeating: 1, count: cells), statuses: [UInt8](repeating: 0, count: cells))
  }
}
