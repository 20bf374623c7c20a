import Spreadsheets

/// One row of a table that is not empty.
struct TableRow {
  let line: Int
  /// By position, counted from 0, ascending; cells that are not there are empty.
  let cells: [(position: Int, cell: TableCell)]
  /// How many fields the line has; nil for a sheet, whose rows end anywhere.
  var width: Int?
  var isHidden = false

  subscript(_ position: Int) -> TableCell? {
    if cells.indices.contains(position), cells[position].position == position { return cells[position].cell }
    return cells.first { $0.position == position }?.cell
  }
}

extension TableRow {
  init(_ row: SheetRow) {
    self.init(
      line: row.number, cells: row.cells.map { ($0.column - 1, TableCell($0)) }, isHidden: row.isHidden)
  }
}
