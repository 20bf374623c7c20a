import Figures
import JSONStat
import Problems
import PxWebShapes
import Values

/// What is to be asked of one table.
public struct TablePlan: Sendable {
  public let table: String
  public let metadata: TableMetadata
  /// The calls for data, in order.
  public let queries: [TableQuery]
  /// Why some of what was wanted is not asked for; the rest is.
  public let problems: [FetchProblem]

  /// How many cells all calls together have.
  public var cellCount: Int { queries.reduce(0) { $0 + $1.cellCount } }
}

extension TableMetadata {
  /// The table's number, where the metadata says it.
  public var table: String? { header.px?.tableID }

  /// The variable of regions; nil where the table has none.
  public var regionVariable: TableVariable? { variables.first { $0.dimension.role == .geo } }

  /// The variable of time.
  public var timeVariable: TableVariable? { variables.first { $0.dimension.role == .time } }

  /// The years that are asked for: those wanted that the table has, or its newest ten.
  public func years(_ wanted: [Int]?) -> [Int] {
    let all = Array(Set((timeVariable?.dimension.codes ?? []).compactMap { Int($0.prefix(4)) })).sorted()
    return wanted.map { wanted in all.filter(wanted.contains) } ?? all.suffix(TableScope.yearsByDefault)
  }

  /// Plans what some indicators need of the table: exactly their combinations of codes, for the scope's regions and years.
  ///
  /// An indicator that the table does not have is a problem; the others go on.
  public func plan(_ table: String, for indicators: [Indicator], _ scope: TableScope) -> TablePlan {
    var problems: [FetchProblem] = []
    var boxes: [CodeBox] = []
    for indicator in indicators {
      guard let source = indicator.source else { continue }
      let found = check(source, of: indicator.id.rawValue)
      if found.isEmpty { boxes.append(CodeBox(completed(source))) } else { problems += found }
    }
    return plan(table, boxes: CodeBox.merged(boxes), problems, scope)
  }

  /// Plans the whole table: every code of every variable, for the scope's regions and years.
  public func planWhole(_ table: String, _ scope: TableScope) -> TablePlan {
    let codes = contentVariables.map { ($0.dimension.id, $0.dimension.codes) }
    return plan(table, boxes: [CodeBox(Dictionary(codes) { first, _ in first })], [], scope)
  }

  private func plan(_ table: String, boxes: [CodeBox], _ found: [FetchProblem], _ scope: TableScope) -> TablePlan {
    guard let region = regionVariable, let time = timeVariable else {
      return TablePlan(table: table, metadata: self, queries: [], problems: found + [.noRegions(table: table)])
    }
    let years = years(scope.years)
    guard !years.isEmpty else {
      let known = self.years(Array(0...9999))
      let problem = FetchProblem.noYears(
        table: table, asked: scope.years ?? [], known: known.first.map { $0...(known.last ?? $0) })
      return TablePlan(table: table, metadata: self, queries: [], problems: found + [problem])
    }
    let times = time.dimension.codes.filter { code in Int(code.prefix(4)).map(years.contains) ?? false }
    let named = region.dimension.codes.filter(scope.regions.contains)
    let regions = named.isEmpty ? region.dimension.codes : named
    let queries = boxes.flatMap { box in
      let selections = variables.compactMap { variable -> TableQuery.Selection? in
        switch variable.dimension.id {
        case region.dimension.id: TableQuery.Selection(region.dimension.id, regions)
        case time.dimension.id: TableQuery.Selection(time.dimension.id, times)
        case let id: box.codes[id].map { TableQuery.Selection(id, variable.inOrder($0)) }
        }
      }
      return TableQuery(table: table, selections: selections).split(
        mostCells: scope.mostCells, cutting: [time.dimension.id] + contentVariables.map(\.dimension.id))
    }
    return TablePlan(table: table, metadata: self, queries: queries, problems: found)
  }

  private var contentVariables: [TableVariable] {
    variables.filter { $0.dimension.role != .geo && $0.dimension.role != .time }
  }

  /// The source with the only code of each variable that must be chosen and has but one.
  private func completed(_ source: TableCode) -> TableCode {
    let only = contentVariables.filter { !$0.canBeEliminated && $0.dimension.codes.count == 1 }
    let chosen = Dictionary(only.map { ($0.dimension.id, $0.dimension.codes[0]) }) { first, _ in first }
    let selections = chosen.merging(source.selections) { $1 }.filter { $0.key != source.dimension }
    return TableCode(table: source.table, code: source.code, dimension: source.dimension, selections: selections)
  }

  /// Everything that keeps an indicator from being asked for.
  private func check(_ source: TableCode, of indicator: String) -> [FetchProblem] {
    let named = source.selections.merging([source.dimension: source.code]) { $1 }
    var problems = named.sorted { $0.key < $1.key }.compactMap { id, code -> FetchProblem? in
      guard let variable = contentVariables.first(where: { $0.dimension.id == id }) else {
        return .unknownVariable(
          id, table: source.table, indicator: indicator, known: contentVariables.map(\.dimension.id))
      }
      if code.contains("(") { return .severalValues(code, variable: id, table: source.table, indicator: indicator) }
      guard variable.dimension.position(of: code) == nil else { return nil }
      return .unknownValue(code, variable: id, table: source.table, indicator: indicator)
    }
    problems += contentVariables.filter { variable in
      !variable.canBeEliminated && variable.dimension.codes.count > 1 && named[variable.dimension.id] == nil
    }.map { .missingChoice(variable: $0.dimension.id, table: source.table, indicator: indicator) }
    return problems
  }
}

extension TableVariable {
  /// The codes in the order of the table.
  fileprivate func inOrder(_ codes: [String]) -> [String] {
    codes.sorted { (dimension.position(of: $0) ?? 0) < (dimension.position(of: $1) ?? 0) }
  }
}
