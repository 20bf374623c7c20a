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
