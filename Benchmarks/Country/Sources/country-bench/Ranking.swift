import Kernel
import Statistics

/// Every municipality against all and against its group, in every key figure and year.
struct Ranking {
  let world: World
  let table: Table
  let definitions: Definitions

  /// Places and percentages by cell, and statistics by set as columns of binary numbers.
  typealias Outcome = (standings: [Standings], statistics: [[StatisticsAsDoubles]])

  func reckon() -> Outcome {
    let municipalities = 0..<world.municipalityCount
    let standings = table.cube.standings(
      in: [.all(municipalities, regionCount: table.regionCount), .groups(world.groupOf)], better: world.better,
      weights: world.inhabitants, definitions: definitions, spread: Table.cores)
    return (standings, standings.map(doubles))
  }

  private func doubles(_ standings: Standings) -> [StatisticsAsDoubles] {
    let sets = standings.sets.count
    return [StatisticsAsDoubles](unsafeUninitializedCapacity: sets * table.cube.columnCount) { buffer, count in
      for column in 0..<table.cube.columnCount {
        for set in 0..<sets {
          buffer.initializeElement(at: column * sets + set, to: standings.statistics(of: set, in: column).doubles)
        }
      }
      count = sets * table.cube.columnCount
    }
  }

  func checksum(_ outcome: Outcome) -> Checksum {
    var check = Checksum()
    var rows = 0
    var sums = [Double](repeating: 0, count: 4)
    for column in 0..<table.cube.columnCount {
      for region in 0..<world.municipalityCount {
        let weight = Checksum.weight(region, column / table.yearCount, column % table.yearCount)
        for (index, standing) in outcome.standings.enumerated() {
          guard let rank = standing.rank(of: region, in: column) else { continue }
          if index == 0 { rows += 1 }
          sums[2 * index] += Double(rank.position) * weight
          sums[2 * index + 1] += (standing.percentile(of: region, in: column) ?? 0) * weight
        }
      }
    }
    check.add("rows", rows)
    for (name, sum) in zip(["rank_all", "pct_all", "rank_grp", "pct_grp"], sums) { check.add(name, sum) }
    var statistics = StatisticsSums()
    for (index, (standing, doubles)) in zip(outcome.standings, outcome.statistics).enumerated() {
      for (place, numbers) in doubles.enumerated() {
        let (column, set) = place.quotientAndRemainder(dividingBy: standing.sets.count)
        statistics.add(
          numbers, Checksum.weight(index == 0 ? 0 : set + 1, column / table.yearCount, column % table.yearCount))
      }
    }
    statistics.tell(&check)
    return check
  }
}
