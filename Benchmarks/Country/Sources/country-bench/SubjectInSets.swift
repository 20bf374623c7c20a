import Kernel
import Statistics

/// One municipality against its group, its neighbours and the country, in every key figure and year.
struct SubjectInSets {
  let world: World
  let table: Table
  let definitions: Definitions

  /// By set and column.
  typealias Outcome = (answers: SubjectAnswers, statistics: [StatisticsAsDoubles])

  static let setNames = ["group", "neighbours", "national"]

  func reckon() -> Outcome {
    let answers = table.cube.answers(
      about: world.subject, in: world.subjectSets, better: world.better, weights: world.inhabitants,
      definitions: definitions, spread: Table.cores)
    let columns = table.cube.columnCount
    let statistics = [StatisticsAsDoubles](unsafeUninitializedCapacity: 3 * columns) { buffer, count in
      for set in 0..<3 {
        for column in 0..<columns {
          buffer.initializeElement(at: set * columns + column, to: answers.statistics(in: set, column).doubles)
        }
      }
      count = 3 * columns
    }
    return (answers, statistics)
  }

  func checksum(_ outcome: Outcome) -> Checksum {
    var check = Checksum()
    var statistics = StatisticsSums()
    var (ranks, percentiles) = (0.0, 0.0)
    for set in 0..<3 {
      for column in 0..<table.cube.columnCount {
        let weight = Checksum.weight(set, column / table.yearCount, column % table.yearCount)
        statistics.add(outcome.statistics[set * table.cube.columnCount + column], weight)
        ranks += Double(outcome.answers.rank(in: set, column)?.position ?? 0) * weight
        percentiles += (outcome.answers.percentile(in: set, column) ?? 0) * weight
      }
    }
    statistics.tell(&check)
    check.add("rank", ranks)
    check.add("pct", percentiles)
    return check
  }
}
