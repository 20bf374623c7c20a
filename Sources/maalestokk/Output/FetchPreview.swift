import CurlClient
import JSONStat
import PlainText
import PxWebShapes
import StatisticsNorway
import Values
import Wording

/// What a fetch would ask for, in words.
struct FetchPreview {
  /// How many codes of a variable are named.
  private static let mostCodes = 40

  let plan: FetchPlan
  let language: Language

  private var words: FetchWords { FetchWords(language) }

  var text: String {
    let tables = plan.tables.map { table in
      words.plannedTable(
        table.table, calls: table.queries.count, cells: table.cellCount,
        PlainText.line(table.metadata.header.label ?? ""))
    }
    let details = plan.tables.count == 1 ? plan.tables.flatMap(dimensions) : []
    let sum = words.plan(
      calls: plan.calls, cells: plan.cellCount, due: plan.callsToMake,
      rate: "\(plan.rate.calls)/\(Int(plan.rate.seconds)) s", seconds: Int(plan.leastSeconds.rounded(.up)))
    return (tables + details + [sum]).joined(separator: "\n")
  }

  /// Each variable with its codes, and which are asked for.
  private func dimensions(_ table: TablePlan) -> [String] {
    table.metadata.variables.flatMap { variable -> [String] in
      let dimension = variable.dimension
      let head = words.variable(
        dimension.id, PlainText.line(dimension.label ?? ""),
        asked: Set(table.queries.flatMap { $0.codes(of: dimension.id) ?? [] }).count, of: dimension.codes.count,
        mayBeLeftOut: variable.canBeEliminated)
      let isNamed = dimension.role != .geo && dimension.role != .time
      let codes = isNamed ? zip(dimension.codes, dimension.labels).map { "      \($0)  \(PlainText.line($1))" } : []
      let more = codes.count - Self.mostCodes
      return [head] + codes.prefix(Self.mostCodes) + (more > 0 ? ["      " + words.more(more)] : [])
    }
  }
}
