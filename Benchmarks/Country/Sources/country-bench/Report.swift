import Glibc
import Kernel
import Statistics

/// A whole run: a table read, a question answered, the answer written as JSON.
enum Report {
  static func make(size: String, path: String, _ definitions: Definitions) {
    let world = World(size: size)
    let table = Table.json("\(World.folder)/\(size)/data.json")
    let outcome = SubjectInSets(world: world, table: table, definitions: definitions).reckon()
    var text = ReportText(capacity: 3 * table.cube.columnCount * 280)
    text.add("[")
    for set in 0..<3 {
      for column in 0..<table.cube.columnCount {
        let statistics = outcome.statistics[set * table.cube.columnCount + column]
        guard statistics.count > 0 else { continue }
        if text.count > 1 { text.add(",") }
        text.add("{\"kpi\":\"")
        text.add(world.keyFigures[column / table.yearCount])
        text.add("\",\"year\":", Double(world.years[column % table.yearCount]))
        text.add(",\"set\":\"")
        text.add(SubjectInSets.setNames[set])
        text.add("\",\"value\":", table.cube.value(world.subject, column)?.doubleValue ?? .nan)
        text.add(statistics)
        text.add(",\"rank\":", outcome.answers.rank(in: set, column).map { Double($0.position) } ?? .nan)
        text.add(",\"pct\":", outcome.answers.percentile(in: set, column) ?? .nan)
        text.add("}")
      }
    }
    text.add("]")
    guard text.write(to: path) else { Machine.fail("\(path) cannot be written") }
  }
}

extension ReportText {
  fileprivate mutating func add(_ statistics: StatisticsAsDoubles) {
    add(",\"n\":", Double(statistics.count))
    add(",\"mean\":", statistics.mean)
    add(",\"wmean\":", statistics.weightedMean)
    add(",\"median\":", statistics.median)
    add(",\"q1\":", statistics.lowerQuartile)
    add(",\"q3\":", statistics.upperQuartile)
    add(",\"min\":", statistics.minimum)
    add(",\"max\":", statistics.maximum)
  }
}
