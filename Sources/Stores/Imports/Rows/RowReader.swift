import Figures
import Problems
import Regions
import Schedule
import Spreadsheets
import Statistics

/// A row that cannot be read, and why.
struct RowRefusal: Error {
  let problem: ImportRowProblem
}

/// A file that is so wrong that reading the rest of it would only take time.
struct ReadingStopped: Error {
  let problem: ImportRowProblem
}

/// One row by the names of its columns, with what was found wrong so far.
struct RowReader {
  let row: TableRow
  private let header: ImportHeader
  private(set) var problems: [ImportRowProblem] = []
  /// Whether a problem would be named, and suggestions are worth looking for.
  let isNamed: Bool

  init(_ row: TableRow, header: ImportHeader, isNamed: Bool) {
    self.row = row
    self.header = header
    self.isNamed = isNamed
    if let problem = structureProblem() { problems.append(problem) }
  }

  /// Runs one step, and keeps what it refuses.
  mutating func attempt<Value>(_ body: (inout RowReader) throws -> Value) throws -> Value? {
    // A row whose fields are shifted would only give nonsense for each of them.
    guard problems.first?.kind != .structure else { return nil }
    do { return try body(&self) } catch let refusal as RowRefusal {
      problems.append(refusal.problem)
      return nil
    }
  }

  /// Far longer than any text that is kept, so that a hostile file of long texts is answered soon.
  private static let longestField = 8_000

  func cell(_ column: ImportColumn) -> TableCell? { header.positions[column].flatMap { row[$0] } }

  func refusal(_ column: ImportColumn, _ kind: ImportRowProblem.Kind, _ reason: ImportReason) -> RowRefusal {
    RowRefusal(
      problem: ImportRowProblem(
        kind, line: row.line, column: printable(header.words[column] ?? column.rawValue),
        value: printable(cell(column)?.text ?? ""), reason))
  }

  /// The text of a cell; a number counts as its digits, as Excel makes one of `3405`.
  func text(_ column: ImportColumn, _ kind: ImportRowProblem.Kind, mayBeEmpty: Bool = false) throws(RowRefusal)
    -> String
  {
    let cell = cell(column)
    switch cell?.kind ?? .text {
    case .text, .number: break
    case .percent, .date, .boolean, .error, .unreadableNumber, .emptyFormula:
      throw wrongKind(column)
    }
    if let marking = cell?.marking, marking.isWhole { throw marked(column, marking) }
    guard (cell?.text ?? "").utf8.count <= Self.longestField else {
      throw refusal(column, kind, .cell(.tooManyBytes(limit: Self.longestField)))
    }
    let text = trimmed(cell?.text ?? "")
    guard mayBeEmpty || !text.isEmpty else { throw refusal(column, kind, .cell(.empty)) }
    return text
  }

  /// Free text on one line; formulas and the like are text, control characters are refused.
  func plainText(_ column: ImportColumn, longest: Int, mayBeEmpty: Bool = true) throws(RowRefusal) -> String {
    let raw = try text(column, .source, mayBeEmpty: mayBeEmpty)
    let text = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.unicodeScalars.count <= longest else {
      throw refusal(column, .source, .cell(.tooManyCharacters(limit: longest)))
    }
    guard !text.unicodeScalars.contains(where: { [.control, .format].contains($0.properties.generalCategory) }) else {
      throw refusal(column, .source, .cell(.controlCharacters))
    }
    return text
  }

  /// The number of a cell; dates, booleans, errors and formulas without a value are refused.
  func number(_ column: ImportColumn, _ kind: ImportRowProblem.Kind, decimalComma: Bool) throws(RowRefusal)
    -> TypedNumber
  {
    let cell = cell(column) ?? TableCell(text: "")
    let isTyped = cell.kind == .text
    guard isTyped || cell.kind == .number || cell.kind == .percent else { throw wrongKind(column) }
    if let marking = cell.marking { throw marked(column, marking) }
    do throws(ImportReason.Number) {
      let typed = try TypedNumber(cell.text, decimalComma: isTyped && decimalComma)
      return isTyped ? typed : TypedNumber(value: typed.value, mark: nil, isPercent: cell.kind == .percent)
    } catch { throw refusal(column, kind, .number(error)) }
  }

  /// A year from 1900 to 2100, also as `2023.0` or `2 023`; nil where the cell is empty and may be.
  func year(_ column: ImportColumn, mayBeEmpty: Bool = false) throws(RowRefusal) -> Int? {
    if try text(column, .year, mayBeEmpty: mayBeEmpty).isEmpty { return nil }
    let number = try? TypedNumber(cell(column)?.text ?? "", decimalComma: true)
    if let marking = cell(column)?.marking { throw marked(column, marking) }
    let whole = number?.value.trimmed(toAtLeast: 0)
    guard let number, !number.isPercent, let whole, whole.decimals == 0,
      CalendarDay.plausibleYears.contains(Int(whole.mantissa))
    else {
      throw refusal(column, .year, .entry(.noYear))
    }
    return Int(whole.mantissa)
  }

  /// A date of Excel's, or written as 2024-05-01 or 1.5.2024; as ISO 8601, empty where the cell is.
  func date(_ column: ImportColumn) throws(RowRefusal) -> String {
    let cell = cell(column)
    if let marking = cell?.marking { throw marked(column, marking) }
    let text = cell?.kind == .date ? cell?.text ?? "" : try text(column, .target, mayBeEmpty: true)
    guard !text.isEmpty else { return "" }
    guard let day = CalendarDay(plausible: text) else {
      throw refusal(column, .target, .entry(.noDate))
    }
    return day.description
  }

  /// Tells of cells whose value a formula gave, and of texts that were read without a part.
  func noteReservations(_ notes: inout ImportNotes) {
    for (column, position) in header.positions {
      guard let cell = row[position] else { continue }
      let word = header.words[column] ?? ""
      if cell.isFormula { notes.add(.formulas, "\(row.line) \(word)") }
      if let marking = cell.marking { notes.add(.markedText, marking, row.line, word) }
    }
    if row.isHidden { notes.add(.hiddenRows, String(row.line)) }
  }

  /// A cell that is raised, lowered or struck out, wholly or in part: nothing says whether that is part of it.
  private func marked(_ column: ImportColumn, _ marking: CellMarking) -> RowRefusal {
    let text = printable(trimmed(marking.text))
    let how: ImportReason.Marking =
      switch marking.kind {
      case .superscript: .raised
      case .lowered: .lowered
      case .struckOut: .struckOut
      }
    return refusal(column, .cell, .cell(marking.isWhole ? .marked(how) : .partMarked(how, text)))
  }

  private func wrongKind(_ column: ImportColumn) -> RowRefusal {
    let reason: ImportReason.Cell =
      switch cell(column)?.kind {
      case .date?: .date
      case .boolean?: .boolean
      case .error?: .error
      case .percent?: .percent
      case .emptyFormula?: .noSavedValue
      default: .notFinite
      }
    return refusal(column, .cell, .cell(reason))
  }

  /// More fields than the header, too few, or content below no header: nothing says which is which.
  private func structureProblem() -> ImportRowProblem? {
    let named = Set(header.positions.values)
    let required = header.content.required.compactMap { header.positions[$0] }.max() ?? 0
    if let width = row.width, width > header.width || width <= required {
      return ImportRowProblem(.structure, line: row.line, .row(.fieldCount(width, header: header.width)))
    }
    let stray = row.cells.first { !named.contains($0.position) && !trimmed($0.cell.text).isEmpty }
    return stray.map {
      ImportRowProblem(.structure, line: row.line, .row(.stray(printable($0.cell.text))))
    }
  }
}
