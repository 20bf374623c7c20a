import Foundation
import Statistics
import TestSupport
import Testing

@testable import CurlClient

@Suite("Rate budget")
struct RateBudgetTests {
  private func answer(limit: Int, remaining: Int) -> TransferResponse {
    TransferResponse(
      status: 200,
      headers: [
        TransferHeader("X-RateLimit-Limit", "\(limit)"), TransferHeader("x-ratelimit-policy", "\(limit);w=60s"),
        TransferHeader("x-ratelimit-remaining", "\(remaining)"),
      ])
  }

  @Test("thirty calls at once, the next when the first is a window old")
  func window() {
    var budget = RateBudget(.statisticsNorway)
    for call in 0..<30 { #expect(budget.reserve(now: 100 + Double(call)) == 0) }
    #expect(budget.reserve(now: 130) == 30)
    #expect(budget.reserve(now: 159.5) == 0.5)
    #expect(budget.reserve(now: 160) == 0)
    #expect(budget.reserve(now: 160) == 1, "the second call was a second after the first")
  }

  @Test("however calls come, no window holds more than the limit", arguments: UInt64(1)...20)
  func never(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func random() -> Double { Double.random(in: 0..<1, using: &generator) }
    var budget = RateBudget(RateLimit(calls: 5, seconds: 10))
    var made: [Double] = []
    var now = 0.0
    for _ in 0..<200 {
      now += random() * 3
      let wait = budget.reserve(now: now)
      if wait == 0 { made.append(now) } else { now += random() * wait * 2 }
    }
    for start in made { #expect(made.filter { $0 >= start && $0 < start + 10 }.count <= 5) }
    #expect(made.count > 20)
  }

  @Test("the publisher's own limit takes the place of ours")
  func stated() {
    var budget = RateBudget(.statisticsNorway)
    #expect(budget.reserve(now: 0) == 0)
    budget.note(answer(limit: 40, remaining: 39), now: 0)
    for _ in 0..<39 { #expect(budget.reserve(now: 1) == 0) }
    #expect(budget.reserve(now: 1) == 59)
  }

  @Test("calls by others behind the same address count for one window")
  func others() {
    var budget = RateBudget(.statisticsNorway)
    #expect(budget.reserve(now: 0) == 0)
    // 40 − 2 left − 1 of ours: 37 by others.
    budget.note(answer(limit: 40, remaining: 2), now: 0)
    #expect(budget.reserve(now: 1) == 0)
    #expect(budget.reserve(now: 1) == 0)
    #expect(budget.reserve(now: 1) == 59)
    #expect(budget.reserve(now: 60) == 0)
  }

  @Test("nothing left: wait until the window is over")
  func nothingLeft() {
    var budget = RateBudget(.statisticsNorway)
    #expect(budget.reserve(now: 0) == 0)
    budget.note(answer(limit: 40, remaining: 0), now: 0)
    #expect(budget.reserve(now: 20) == 40)
  }

  @Test("a pause holds for everyone, and a clock set back does not lock the budget")
  func pause() {
    var budget = RateBudget(.statisticsNorway)
    budget.pause(seconds: 7, now: 1_000)
    #expect(budget.reserve(now: 1_001) == 6)
    #expect(budget.reserve(now: 1_007) == 0)
    budget.pause(seconds: 7, now: 900_000)
    #expect(budget.reserve(now: 1_008) == 0)
  }

  @Test("a file that cannot be true is not believed")
  func sound() throws {
    let text =
      #"{"calls":[1],"ownLimit":{"calls":1,"seconds":1},"others":0,"seenAt":0,"pausedUntil":0,"stated":STATED}"#
    func budget(_ stated: String) throws -> RateBudget {
      try JSONDecoder().decode(RateBudget.self, from: Data(text.replacing("STATED", with: stated).utf8))
    }
    #expect(try budget(#"{"calls":40,"seconds":60}"#).isSound)
    #expect(try !budget(#"{"calls":0,"seconds":60}"#).isSound)
    #expect(try !budget(#"{"calls":40,"seconds":-1}"#).isSound)
  }

  @Test("senseless headers are as if they were absent", arguments: ["0", "-1", "many", "99999999999999999999"])
  func senseless(limit: String) {
    var budget = RateBudget(.statisticsNorway)
    budget.note(TransferResponse(status: 200, headers: [TransferHeader("x-ratelimit-limit", limit)]), now: 0)
    #expect(budget == RateBudget(.statisticsNorway))
  }

  @Test("the least time of a number of calls", arguments: [(0, 0.0), (1, 0), (30, 0), (31, 60), (60, 60), (61, 120)])
  func least(calls: Int, seconds: Double) {
    #expect(RateLimit.statisticsNorway.leastSeconds(calls: calls) == seconds)
  }
}
