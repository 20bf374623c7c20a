import JSONReading
import Problems

extension Cube {
  /// Reads a dataset whose class and version have been checked.
  init(_ node: JSONNode, limits: JSONStatLimits) throws(JSONProblem) {
    let object = try node.object()
    header = try DatasetHeader(node)
    guard header.cellCount <= limits.mostCells else {
      throw try object.required("size").error(
        found: .cells(.cells(header.cellCount)), expected: .cells(.most(limits.mostCells)))
    }
    let value = try object.required("value")
    var columns = try FigureColumns(header, at: node)
    if value.isArray { try columns.readArray(value) } else { try columns.readObject(value) }
    try columns.finish(header, value)
    var statuses = StatusColumn(cellCount: header.cellCount)
    if let status = object["status"] { try statuses.read(status) }
    mantissas = columns.mantissas
    decimals = columns.decimals
    self.statuses = statuses.column
    statusSymbols = statuses.symbols
  }
}
