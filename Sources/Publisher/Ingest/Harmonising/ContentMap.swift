import Figures

/// Which indicator a table's content code, with its other selections, stands for.
public struct ContentMap: Sendable {
  private let candidates: [String: [(source: TableCode, indicator: Indicator)]]

  /// Indicators whose table and code are known; by table.
  public init(_ indicators: [Indicator]) {
    let known = indicators.compactMap { indicator in indicator.source.map { (source: $0, indicator: indicator) } }
    candidates = Dictionary(grouping: known) { $0.source.table }
  }

  /// The indicator whose code and selections a cell has; the one with most selections, where several fit.
  func indicator(of cell: TableCell, in answer: TableAnswer) -> Indicator? {
    let fitting = (candidates[answer.table] ?? []).filter { candidate in
      let source = candidate.source
      let hasCode =
        source.dimension.isEmpty || cell.codes[source.dimension] == nil
        ? cell.codes.values.contains(source.code) : cell.codes[source.dimension] == source.code
      return hasCode && source.selections.allSatisfy { cell.codes[$0.key] == nil || cell.codes[$0.key] == $0.value }
    }
    return fitting.max { $0.source.selections.count < $1.source.selections.count }?.indicator
  }
}
