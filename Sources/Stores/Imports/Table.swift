import CSV
import Problems
import Spreadsheets

/// One cell of a table, from a text file or a sheet.
struct TableCell {
  enum Kind {
    /// Decimal marks and all as it was typed.
    case text
    /// Plain decimal text with a point.
    case number
    /// Plain decimal text with a point, of a cell formatted in per cent.
    case percent
    case date, boolean, error, unreadableNumber, emptyFormula
  }

  let text: String
  var kind = Kind.text
  var isFormula = false
  /// What of it is raised, lowered or struck out.
  var marking: CellMarking?
  var isInHiddenColumn = false
}

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

/// How a text file separates its fields.
struct TextLayout {
  let bytes: [UInt8]
  let separator: Character

  /// Takes the separator from Excel's own `sep=;` line, else the one the header has most of.
  init(_ bytes: [UInt8]) {
    var bytes = bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // Lines that end in a carriage return alone, as on old Macintoshes.
    if !bytes.contains(10), bytes.contains(13) {
      for position in bytes.indices where bytes[position] == 13 { bytes[position] = 10 }
    }
    let words = Array("sep=".utf8)
    if bytes[start...].starts(with: words), bytes.count > start + 4 {
      separator = Character(Unicode.Scalar(bytes[start + 4]))
      // The line stays, empty, so that line numbers are those of the file.
      bytes.removeSubrange(start..<(start + 5))
    } else {
      separator = Self.separator(of: bytes[start...].drop { $0 == 10 || $0 == 13 }.prefix { $0 != 10 && $0 != 13 })
    }
    self.bytes = bytes
  }

  private static func separator(of header: ArraySlice<UInt8>) -> Character {
    let counts = [";", "\t", ","].map { (mark: Character) in (mark, header.count { $0 == mark.asciiValue }) }
    return counts.max { $0.1 < $1.1 }.map { $0.1 > 0 ? $0.0 : "," } ?? ","
  }
}

extension TableRow {
  init(_ row: SheetRow) {
    self.init(
      line: row.number, cells: row.cells.map { ($0.column - 1, TableCell($0)) }, isHidden: row.isHidden)
  }
}

extension TableCell {
  init(_ cell: SheetCell) {
    let (text, kind): (String, Kind) =
      switch cell.content {
      case .text(let text): (text, .text)
      case .number(let text): (text, .number)
      case .percent(let text): (text, .percent)
      case .date(let text): (text, .date)
      case .boolean(let value): (value ? "TRUE" : "FALSE", .boolean)
      case .error(let text): (text, .error)
      case .unreadableNumber(let text): (text, .unreadableNumber)
      case .empty: ("", .emptyFormula)
      }
    self.init(
      text: text, kind: kind, isFormula: cell.isFormula, marking: cell.marking,
      isInHiddenColumn: cell.isInHiddenColumn)
  }
}
