import JSONStat
import Problems
import PxWebShapes

// What the publisher's refusals mean.
extension FetchRefusal {
  /// What an answer with another status than 200 means, for a query of a table whose metadata is known.
  init(status: Int, body: [UInt8], place: String, context: Publisher.Context?) {
    let problem = try? ProblemDocument(body)
    self =
      switch (status, context.flatMap { Self.told(status, problem, $0.query, $0.metadata) }) {
      case (_, let known?): known
      case (429, nil): .tooManyCalls(place: place)
      case (503, nil): .maintenance(place: place)
      case (_, nil): .answered(status: status, place: place, said: problem?.title)
      }
  }

  /// The refusals of a query that can be told from what was asked.
  private static func told(
    _ status: Int, _ problem: ProblemDocument?, _ query: TableQuery, _ metadata: TableMetadata
  ) -> FetchRefusal? {
    let table = query.table
    if status == 500, problem == nil { return .unexplained(table: table, query: query.summary) }
    switch problem?.title {
    case "Non-existent table": return .noTable(table)
    case "Non-existent variable":
      let unknown = query.selections.map(\.variable).filter { metadata.variable($0) == nil }
      return .noVariable(unknown.isEmpty ? query.selections.map(\.variable) : unknown, table: table)
    case "Non-existent value": return .noValue(unknownValues(query, metadata), table: table)
    case "Missing selection for mandantory variable":
      let missing = metadata.variables.filter { !$0.canBeEliminated && query.codes(of: $0.dimension.id) == nil }
      return .choiceDemanded(missing.map(\.dimension.id), table: table)
    case "Too many cells selected": return .tooManyCells(query.cellCount, table: table, query: query.summary)
    case "Illegal selection expression":
      return .expressionNotTaken(choices(query) { _, code in code.contains("(") || code.contains("*") }, table: table)
    case "Non-existent codelist": return .unknownCodeList(query: query.summary, table: table)
    default: return nil
    }
  }

  /// The values of a query that the metadata does not have; all of it in short where it has them all.
  private static func unknownValues(_ query: TableQuery, _ metadata: TableMetadata) -> [String] {
    let unknown = choices(query) { metadata.variable($0)?.dimension.position(of: $1) == nil }
    return unknown.isEmpty ? [query.summary] : unknown
  }

  /// The choices of a query that are of a kind, as `Tid = 2024`.
  private static func choices(_ query: TableQuery, where isMeant: (String, String) -> Bool) -> [String] {
    query.selections.flatMap { selection in
      selection.codes.filter { isMeant(selection.variable, $0) }.map { "\(selection.variable) = \($0)" }
    }
  }
}
