import Foundation
import Statistics

/// Simulated worlds in which the true rank is known: how often the interval holds it, and how wide it is.
///
/// A member has a true level (standard normal), a slope of its own (a twentieth of that a year) and noise whose standard
/// deviation is the ratio times a factor of its own from a half to one and a half. With common shocks all move by the same
/// amount each year, twice the spread between members. The true rank is that of the true levels in the last year.
struct World {
  let ratio: Double
  let members: Int
  let years: Int
  let hasShocks: Bool

  /// Values by year for each member, and the true rank of the first.
  func draw(_ generator: inout SeededGenerator) -> (histories: [[Int: Double]], rank: Int) {
    let shocks = (0..<years).map { _ in hasShocks ? 2 * generator.nextNormal() : 0 }
    var truths: [Double] = []
    let histories = (0..<members).map { _ -> [Int: Double] in
      let level = generator.nextNormal()
      let slope = 0.05 * generator.nextNormal()
      let noise = ratio * Double.random(in: 0.5...1.5, using: &generator)
      truths.append(level)
      return Dictionary(
        uniqueKeysWithValues: (0..<years).map { year in
          (year, level + slope * Double(year - years + 1) + shocks[year] + noise * generator.nextNormal())
        })
    }
    return (histories, 1 + truths.count { $0 < truths[0] })
  }

  /// The share of `worlds` whose interval holds the true rank, and the mean share of all places that it spans.
  func measure(worlds: Int, seed: UInt64) -> (coverage: Double, width: Double) {
    var generator = SeededGenerator(seed: seed)
    var covered = 0
    var width = 0
    for _ in 0..<worlds {
      let (histories, rank) = draw(&generator)
      guard
        let interval = rankInterval(
          of: 0, histories: histories, year: years - 1, using: SeededGenerator(seed: 1), penalty: { $0 })
      else { continue }
      if interval.low <= rank, rank <= interval.high { covered += 1 }
      width += interval.high - interval.low + 1
    }
    return (Double(covered) / Double(worlds), Double(width) / Double(worlds * members))
  }
}

@main
enum Simulation {
  static func main() {
    let worlds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 2_000
    print("| Noise | Members | Years | Shocks | Coverage | Width |\n|---:|---:|---:|:---|---:|---:|")
    var lowest = 1.0
    for ratio in [0.5, 1, 2, 5] {
      for members in [5, 27, 100] {
        for years in [4, 6, 10] {
          for hasShocks in [false, true] {
            let world = World(ratio: ratio, members: members, years: years, hasShocks: hasShocks)
            let result = world.measure(worlds: worlds, seed: 2026)
            lowest = min(lowest, result.coverage)
            print(
              "| \(ratio) | \(members) | \(years) | \(hasShocks ? "yes" : "no") | \(percent(result.coverage)) | \(percent(result.width)) |"
            )
          }
        }
      }
    }
    print("Lowest coverage: \(percent(lowest))")
  }

  private static func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
}
