import Statistics
import TestSupport
import Testing

@Suite("Rank interval")
struct RankIntervalTests {
  /// Members at `levels` in each of the years, with what swings around them.
  private func histories(_ levels: [Double], years: Int = 6, noise: Double, seed: UInt64 = 5) -> [[Int: Double]] {
    var generator = SeededGenerator(seed: seed)
    return levels.map { level in
      Dictionary(
        (0..<years).map { (2018 + $0, level + noise * generator.nextNormal()) }, uniquingKeysWith: { first, _ in first }
      )
    }
  }

  private func interval(_ subject: Int, _ histories: [[Int: Double]], year: Int = 2023, seed: UInt64 = 1)
    -> RankInterval?
  {
    (try? GroupSwings(histories, year: year))?.interval(
      of: subject, using: SeededGenerator(seed: seed), penalty: { -$0 })
  }

  @Test("without any swing the rank is certain")
  func certain() {
    let still = histories([1, 2, 3, 4, 5], noise: 0)
    #expect((0..<5).map { interval($0, still) } == [5, 4, 3, 2, 1].map { RankInterval(low: $0, high: $0) })
  }

  @Test("where swings are far larger than differences, any place is possible")
  func uncertain() {
    #expect(interval(2, histories([1, 2, 3, 4, 5], noise: 100)) == RankInterval(low: 1, high: 5))
  }

  @Test("a movement that all share is not noise")
  func commonMovement() {
    let shocks = [0.0, 50, -30, 80, -60, 20]
    let moved = histories([1, 2, 3, 4, 5], noise: 0.001).map { history -> [Int: Double] in
      history.reduce(into: [Int: Double]()) { moved, year in moved[year.key] = year.value + shocks[year.key - 2018] }
    }
    #expect(interval(0, moved) == RankInterval(low: 5, high: 5))
  }

  @Test("swings that last cannot be told from true differences, nor can steady climbs of different steepness")
  func lasting() {
    let climbing = (0..<5).map { member -> [Int: Double] in
      (2018...2023).reduce(into: [:]) { history, year in
        let height: Int = 10 * member + member * (year - 2018)
        history[year] = Double(height)
      }
    }
    #expect(throws: NoRankInterval.lasting) { try GroupSwings(climbing, year: 2023) }
  }

  @Test("where more than half have one value there is no interval")
  func mostlyEqual() {
    var equal = histories([1, 2, 3, 4, 5], noise: 1)
    for member in 0..<2 { equal[member][2023] = 7 }
    #expect(interval(4, equal) != nil)
    equal[2][2023] = 7
    #expect(throws: NoRankInterval.mostlyEqual) { try GroupSwings(equal, year: 2023) }
  }

  @Test("no interval with fewer than four years, without a value in the year, or alone")
  func none() {
    #expect(interval(0, histories([1, 2, 3], years: 3, noise: 1), year: 2020) == nil)
    #expect(interval(0, histories([Double](repeating: 1, count: 20), years: 4, noise: 1), year: 2021) != nil)
    #expect(interval(0, histories([1, 2, 3], years: 4, noise: 1), year: 2022) == nil)
    #expect(interval(0, histories([1], noise: 1)) == nil)
    var oneShort = histories([1, 2, 3], noise: 1)
    oneShort[2] = oneShort[2].filter { $0.key > 2020 }
    #expect(interval(0, oneShort) == nil)
  }

  @Test("the same seed gives the same interval, and it always holds the published place")
  func properties() throws {
    var generator = SeededGenerator(seed: 15)
    var given = 0
    for round in 0..<60 {
      let levels = (0..<Int.random(in: 2...12, using: &generator)).map { _ in generator.nextNormal() }
      let worlds = histories(levels, noise: Double(round % 5), seed: UInt64(round))
      // Few members can swing in ways that seem to last.
      guard let found = interval(0, worlds) else { continue }
      given += 1
      #expect(interval(0, worlds) == found)
      let own = try #require(worlds[0][2023])
      let place = 1 + worlds.count { $0[2023].map { $0 > own } ?? false }
      #expect(found.low <= place && place <= found.high && found.low >= 1 && found.high <= levels.count)
      // Another unit (kroner for thousands of them) is the same question.
      let scaled = worlds.map { $0.mapValues { 1_024 * $0 } }
      #expect(interval(0, scaled) == found)
    }
    #expect(given > 40)
  }

  @Test("the numbers drawn have mean 0, variance 1 and the normal's 2.5 % points")
  func normal() {
    var generator = SeededGenerator(seed: 16)
    let drawn = (0..<100_000).map { _ in generator.nextNormal() }.sorted()
    let mean = drawn.reduce(0, +) / 100_000
    #expect(abs(mean) < 0.02)
    #expect(abs(drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000 - 1) < 0.02)
    #expect(abs(drawn[2_500] + 1.96) < 0.03 && abs(drawn[97_500] - 1.96) < 0.03)
  }

  @Test("in simulated worlds the interval holds the true rank at least 93 times of 100: a small part of the benchmark")
  func coverage() throws {
    var generator = SeededGenerator(seed: 17)
    var (covered, worlds) = (0, 0)
    for _ in 0..<300 {
      let truths = (0..<8).map { _ in generator.nextNormal() }
      let drawn = truths.map { level in
        Dictionary((2018...2023).map { ($0, level + generator.nextNormal()) }, uniquingKeysWith: { first, _ in first })
      }
      guard let found = interval(0, drawn) else { continue }
      worlds += 1
      let place = 1 + truths.count { $0 > truths[0] }
      if found.low <= place, place <= found.high { covered += 1 }
    }
    #expect(worlds > 240 && Double(covered) / Double(worlds) >= 0.93)
  }
}

@Suite("Scaling")
struct ScalingTests {
  @Test(
    "a value times a factor over a divisor, rounded once, half away from zero",
    arguments: [
      ("100", "90.96", "100.0", 0, "91"), ("1.5", "3", "2", 2, "2.25"), ("-0.5", "1", "1", 0, "-1"),
      ("0.4", "1", "1", 0, "0"), ("4.0", "104.1", "78.29", 3, "5.319"),
    ])
  func times(value: String, factor: String, divisor: String, decimals: Int, expected: String) {
    #expect(
      published(value).times(published(factor), over: published(divisor), decimals: decimals)?.description == expected)
  }
}
