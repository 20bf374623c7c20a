import Foundation
import Statistics

/// What came of many worlds of one sort.
struct Measured {
  /// The share of the intervals given that hold the true rank.
  let coverage: Double
  /// The mean share of all places that they span.
  let width: Double
  /// The share of worlds in which no interval is given.
  let refused: Double
  /// The share of worlds in which a move since the year before has a chance of 3 % or less, the rate of reports; nothing has changed but slopes.
  let falseMoves: Double

  init(_ world: World, worlds: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (covered, width, given, moves) = (0, 0, 0, 0)
    for _ in 0..<worlds {
      let drawn = world.draw(&generator)
      let year = world.years - 1
      guard let swings = try? GroupSwings(drawn.histories, sizes: drawn.sizes, year: year) else { continue }
      let interval = swings.interval(of: drawn.subject, using: SeededGenerator(seed: 1)) { $0 }
      given += 1
      if interval.low <= drawn.rank, drawn.rank <= interval.high { covered += 1 }
      width += interval.high - interval.low + 1
      if Self.hasMoved(drawn, year) { moves += 1 }
    }
    coverage = Double(covered) / Double(max(1, given))
    self.width = Double(width) / Double(max(1, given) * world.members)
    refused = 1 - Double(given) / Double(worlds)
    falseMoves = Double(moves) / Double(max(1, given))
  }

  private static func hasMoved(_ drawn: World.Drawn, _ year: Int) -> Bool {
    let earlier = drawn.histories.map { $0.filter { $0.key < year } }
    guard let swings = try? GroupSwings(earlier, sizes: drawn.sizes, year: year - 1, fewest: 3) else { return false }
    let chance = swings.chanceOfMove(
      of: drawn.subject, to: drawn.histories.map { $0[year] ?? 0 }, using: SeededGenerator(seed: 1)
    ) { $0 }
    return chance <= 0.03
  }
}

@main
enum Simulation {
  /// `rank-interval-simulation WORLDS`: a table of all worlds, in Markdown.
  static func main() {
    let worlds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
    print("| World | Noise | Members | Years | Coverage | Width | Refused | False moves |")
    print("|:---|---:|---:|---:|---:|---:|---:|---:|")
    var (lowest, most) = (1.0, 0.0)
    for kind in Kind.allCases {
      for noise in [0.5, 2] {
        for members in [5, 27, 100] {
          for years in [4, 6, 10] {
            let world = World(kind: kind, noise: noise, members: members, years: years)
            let found = Measured(world, worlds: worlds, seed: 2026)
            if found.refused < 1 { lowest = min(lowest, found.coverage) }
            most = max(most, found.falseMoves)
            print(
              "| \(kind.rawValue) | \(noise) | \(members) | \(years) | \(percent(found.coverage)) | "
                + "\(percent(found.width)) | \(percent(found.refused)) | \(percent(found.falseMoves)) |")
          }
        }
      }
    }
    print("\nLowest coverage: \(percent(lowest)); most false moves: \(percent(most))")
  }

  private static func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
}
