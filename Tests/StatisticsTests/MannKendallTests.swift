import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Mann–Kendall")
struct MannKendallTests {
  private func test(_ values: [Int]) throws -> MannKendall {
    try #require(MannKendall(values.map { PublishedValue(mantissa: Int64($0), decimals: 1) }))
  }

  @Test("always rising: the chance is two of all orders", arguments: [(4, 2.0 / 24), (5, 2.0 / 120), (6, 2.0 / 720)])
  func rising(count: Int, chance: Double) throws {
    let found = try test(Array(1...count))
    #expect(found.score == count * (count - 1) / 2)
    #expect(abs(found.pValue - chance) < 1e-12)
  }

  @Test("by hand: 1, 3, 2, 4 has five rises and one fall, a score of 4, and 8 of 24 orders are as extreme")
  func byHand() throws {
    // Orders of four by inversions: 1, 3, 5, 6, 5, 3, 1. A score of 4 or more either way: (1 + 3) + (3 + 1).
    let found = try test([1, 3, 2, 4])
    #expect(found.score == 4 && abs(found.pValue - 8.0 / 24) < 1e-12)
  }

  @Test(
    "ties are counted order by order",
    arguments: [[1, 1, 2, 3, 3], [2, 2, 2, 1, 5, 6], [1, 1, 1, 1], [5, 4, 4, 4, 3, 1, 1]])
  func ties(values: [Int]) throws {
    var orders = 0
    var extreme = 0
    let own = abs(score(values))
    forEachOrder(of: values) { order in
      orders += 1
      if abs(score(order)) >= own { extreme += 1 }
    }
    #expect(abs(try test(values).pValue - Double(extreme) / Double(orders)) < 1e-12)
  }

  private func score(_ values: [Int]) -> Int {
    values.indices.reduce(0) { sum, first in
      sum + values[(first + 1)...].reduce(0) { $0 + ($1 - values[first]).signum() }
    }
  }

  private func forEachOrder(of values: [Int], from place: Int = 0, _ body: ([Int]) -> Void) {
    if place == values.count { return body(values) }
    var values = values
    for other in place..<values.count {
      values.swapAt(place, other)
      forEachOrder(of: values, from: place + 1, body)
    }
  }

  @Test("with many years the exact chance is near the normal approximation with continuity correction")
  func normalApproximation() throws {
    var generator = SeededGenerator(seed: 12)
    for count in 10...30 {
      let found = try test((0..<count).shuffled(using: &generator))
      let variance = Double(count * (count - 1) * (2 * count + 5)) / 18
      let z = Double(max(0, abs(found.score) - 1)) / variance.squareRoot()
      #expect(abs(found.pValue - erfc(z / 2.0.squareRoot())) < 0.01, "\(count) \(found)")
    }
  }

  @Test("turned around the score changes sign and the chance stays; fewer than two values are no series")
  func symmetry() throws {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<500 {
      let values = (0..<Int.random(in: 2...12, using: &generator)).map { _ in Int.random(in: 0...9, using: &generator) }
      let (there, back) = (try test(values), try test(values.reversed()))
      #expect(there.score == -back.score && abs(there.pValue - back.pValue) < 1e-12)
      #expect(there.pValue > 0 && there.pValue <= 1)
    }
    #expect(MannKendall([]) == nil && MannKendall([published("1")]) == nil)
  }

  @Test("the worked vectors beside the project", .enabled(if: Project.hasBeside("vectors/methods.json")))
  func vectors() throws {
    struct Vectors: Decodable { let mannKendallExactTwoSidedP: [String: [String: Double]] }
    let vectors = try JSONDecoder().decode(
      Vectors.self, from: Data(contentsOf: Project.beside("vectors/methods.json")))
    var generator = SeededGenerator(seed: 14)
    for (count, chances) in vectors.mannKendallExactTwoSidedP {
      let count = try #require(Int(count))
      var found: [Int: Double] = [:]
      for _ in 0..<4_000 {
        let test = try test((0..<count).shuffled(using: &generator))
        found[abs(test.score)] = test.pValue
      }
      let ends = try test(Array(0..<count))
      found[ends.score] = ends.pValue
      for (score, chance) in chances {
        guard let own = found[try #require(Int(score))] else { continue }
        #expect(abs(own - chance) < 1e-12, "\(count) years, score \(score)")
      }
      #expect(found.count >= 3)
    }
  }
}
