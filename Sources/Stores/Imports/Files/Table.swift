import CSV
import Problems
import Spreadsheets

/// Where rows come from.
enum Table {
  case text(ImportText)
  case sheet(Workbook, Workbook.Sheet)

  /// What a place in it is called.
  var place: ImportProblem.Place {
    switch self {
    case .text: .line
    case .sheet: .row
    }
  }

  /// The most rows that are read from a file.
  static let mostRows = 1_000_000

  /// Gives every row that is not empty; `decimalComma` is whether the separator leaves the comma free for decimals.
  ///
  /// Returns the problem that stopped reading before the end, if one did.
  func rows(file: String, _ body: (TableRow, _ decimalComma: Bool) throws -> Void) throws -> ImportRowProblem? {
    switch self {
    case .text(let text): return try Self.lines(text.utf8, file: file, body)
    case .sheet(let workbook, let sheet):
      do { try workbook.read(sheet) { try body(TableRow($0), true) } } catch let problem as SpreadsheetProblem {
        throw ImportProblem.whole(file, .spreadsheet(problem))
      }
      return nil
    }
  }

  private static func lines(
    _ bytes: [UInt8], file: String, _ body: (TableRow, Bool) throws -> Void
  ) throws -> ImportRowProblem? {
    let layout = TextLayout(bytes)
    var reader = CSVReader(layout.bytes, separator: layout.separator)
    var rows = 0
    while let record = reader.next() {
      let cells = record.fields.enumerated().map { (position: $0.offset, cell: TableCell(text: $0.element)) }
      guard cells.contains(where: { !trimmed($0.cell.text).isEmpty }) else { continue }
      rows += 1
      guard rows <= mostRows + 1 else { throw ImportProblem.whole(file, .limit(.rows(mostRows))) }
      try body(TableRow(line: record.line, cells: cells, width: cells.count), layout.separator != ",")
    }
    return reader.error.map { error in
      ImportRowProblem(.structure, line: error.line, .text(.endsEarly(error.fault)))
    }
  }
}
