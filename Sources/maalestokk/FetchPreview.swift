import CurlClient
import Figures
import JSONStat
import PlainText
import PxWebShapes
import StatisticsNorway
import Values

/// What a fetch would ask for, in words.
struct FetchPreview {
  /// How many codes of a variable are named.
  private static let mostCodes = 40

  let plan: FetchPlan
  let common: CommonOptions

  var text: String {
    let tables = plan.tables.map { table in
      common.pick(
        "  \(table.table)  \(table.queries.count) kall, \(table.cellCount) celler  ",
        "  \(table.table)  \(table.queries.count) calls, \(table.cellCount) cells  ")
        + PlainText.line(table.metadata.header.label ?? "")
    }
    let details = plan.tables.count == 1 ? plan.tables.flatMap(dimensions) : []
    return (tables + details + [sum]).joined(separator: "\n")
  }

  private var sum: String {
    let seconds = Int(plan.leastSeconds.rounded(.up))
    let (calls, due) = (plan.calls, plan.callsToMake)
    let rate = "\(plan.rate.calls)/\(Int(plan.rate.seconds)) s"
    return common.pick(
      "\(calls) kall etter tall, \(plan.cellCount) celler; \(calls - due) er besvart før, \(due) gjenstår. "
        + "Grensen på \(rate) alene gjør at det tar minst \(seconds) s. Ingen tall er hentet.",
      "\(calls) calls for figures, \(plan.cellCount) cells; \(calls - due) have been answered before, \(due) are left. "
        + "The limit of \(rate) alone makes that take at least \(seconds) s. No figures were fetched.")
  }

  /// Each variable with its codes, and which are asked for.
  private func dimensions(_ table: TablePlan) -> [String] {
    table.metadata.variables.flatMap { variable -> [String] in
      let dimension = variable.dimension
      let asked = Set(table.queries.flatMap { $0.codes(of: dimension.id) ?? [] }).count
      let head =
        "  \(dimension.id) (\(PlainText.line(dimension.label ?? ""))): "
        + common.pick("\(asked) av \(dimension.codes.count) koder", "\(asked) of \(dimension.codes.count) codes")
        + (variable.canBeEliminated ? common.pick(", kan utelates", ", may be left out") : "")
      let isNamed = dimension.role != .geo && dimension.role != .time
      let codes = isNamed ? zip(dimension.codes, dimension.labels).map { "      \($0)  \(PlainText.line($1))" } : []
      let more = codes.count - Self.mostCodes
      return [head] + codes.prefix(Self.mostCodes)
        + (more > 0 ? [common.pick("      og \(more) til", "      and \(more) more")] : [])
    }
  }
}
