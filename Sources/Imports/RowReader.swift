import Indicators
import Regions
import Statistics
import SystemFiles

/// A row that cannot be read, and why.
struct RowRefusal: Error {
  let problem: ImportProblem
}

/// A file that is so wrong that reading the rest of it would only take time.
struct ReadingStopped: Error {
  let problem: ImportProblem
}

/// One row by the names of its columns, with what was found wrong so far.
struct RowReader {
  let row: TableRow
  private let header: ImportHeader
  private(set) var problems: [ImportProblem] = []
  /// Whether a problem would be named, and suggestions are worth looking for.
  let isNamed: Bool

  init(_ row: TableRow, header: ImportHeader, isNamed: Bool) {
    self.row = row
    self.header = header
    self.isNamed = isNamed
    if let problem = structureProblem() { problems.append(problem) }
  }

  /// Runs one step, and keeps what it refuses.
  mutating func attempt<Value>(_ body: (inout RowReader) throws -> Value) -> Value? {
    // A row whose fields are shifted would only give nonsense for each of them.
    guard problems.first?.kind != .structure else { return nil }
    do { return try body(&self) } catch {
      problems.append(
        (error as? RowRefusal)?.problem
          ?? ImportProblem(.structure, line: row.line, inOurWords(error).nb, inOurWords(error).en))
      return nil
    }
  }

  func cell(_ column: ImportColumn) -> TableCell? { header.positions[column].flatMap { row[$0] } }

  func refusal(_ column: ImportColumn, _ kind: ProblemKind, _ nb: String, _ en: String) -> RowRefusal {
    RowRefusal(
      problem: ImportProblem(
        kind, line: row.line, column: header.words[column] ?? column.rawValue, value: cell(column)?.text ?? "", nb, en))
  }

  /// The text of a cell; a number counts as its digits, as Excel makes one of `3405`.
  func text(_ column: ImportColumn, _ kind: ProblemKind, mayBeEmpty: Bool = false) throws(RowRefusal) -> String {
    let cell = cell(column)
    switch cell?.kind ?? .text {
    case .text, .number: break
    case .percent, .date, .boolean, .error, .unreadableNumber, .emptyFormula:
      throw wrongKind(column)
    }
    let text = trimmed(cell?.text ?? "")
    guard mayBeEmpty || !text.isEmpty else { throw refusal(column, kind, "feltet er tomt.", "the field is empty.") }
    return text
  }

  /// Free text on one line; formulas and the like are text, control characters are refused.
  func plainText(_ column: ImportColumn, longest: Int) throws(RowRefusal) -> String {
    let raw = try text(column, .source, mayBeEmpty: true)
    let text = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.unicodeScalars.count <= longest else {
      throw refusal(
        column, .source, "teksten har mer enn \(longest) tegn.", "the text has more than \(longest) characters.")
    }
    guard !text.unicodeScalars.contains(where: { [.control, .format].contains($0.properties.generalCategory) }) else {
      throw refusal(column, .source, "teksten har styretegn.", "the text has control characters.")
    }
    return text
  }

  /// The number of a cell; dates, booleans, errors and formulas without a value are refused.
  func number(_ column: ImportColumn, _ kind: ProblemKind, decimalComma: Bool) throws(RowRefusal) -> TypedNumber {
    let cell = cell(column) ?? TableCell(text: "")
    let isTyped = cell.kind == .text
    guard isTyped || cell.kind == .number || cell.kind == .percent else { throw wrongKind(column) }
    do throws(NumberProblem) {
      let typed = try TypedNumber(cell.text, decimalComma: isTyped && decimalComma)
      return isTyped ? typed : TypedNumber(value: typed.value, mark: nil, isPercent: cell.kind == .percent)
    } catch { throw refusal(column, kind, error.nb, error.en) }
  }

  /// Tells of cells whose value a formula gave.
  func noteFormulas(_ notes: inout ImportNotes) {
    for (column, position) in header.positions where row[position]?.isFormula == true {
      notes.add(.formulas, "\(row.line) \(header.words[column] ?? "")")
    }
    if row.isHidden { notes.add(.hiddenRows, String(row.line)) }
  }

  private func wrongKind(_ column: ImportColumn) -> RowRefusal {
    switch cell(column)?.kind {
    case .date?:
      return refusal(
        column, .cell, "cellen er en dato. Formater den som tall eller tekst.",
        "the cell is a date. Format it as a number or as text.")
    case .boolean?: return refusal(column, .cell, "cellen er SANN eller USANN.", "the cell is TRUE or FALSE.")
    case .error?: return refusal(column, .cell, "cellen er en feil i Excel.", "the cell is an error in Excel.")
    case .percent?:
      return refusal(column, .cell, "cellen er formatert som prosent.", "the cell is formatted as a percentage.")
    case .emptyFormula?:
      return refusal(
        column, .cell, "formelen har ingen lagret verdi. Åpne og lagre filen i Excel.",
        "the formula has no saved value. Open and save the file in Excel.")
    default:
      return refusal(
        column, .cell, "tallet er ikke endelig, eller for stort.", "the number is not finite, or too large.")
    }
  }

  /// More fields than the header, too few, or content below no header: nothing says which is which.
  private func structureProblem() -> ImportProblem? {
    let named = Set(header.positions.values)
    let required = header.content.required.compactMap { header.positions[$0] }.max() ?? 0
    if let width = row.width, width > header.width || width <= required {
      return ImportProblem(
        .structure, line: row.line,
        "\(width) felt, der overskriften har \(header.width). Er et komma i et felt uten anførselstegn?",
        "\(width) fields, where the header has \(header.width). Is there a comma in a field without quotes?")
    }
    let stray = row.cells.first { !named.contains($0.position) && !trimmed($0.cell.text).isEmpty }
    return stray.map { stray in
      let text = printable(stray.cell.text)
      return ImportProblem(
        .structure, line: row.line, "innhold i en kolonne uten overskrift: «\(text)».",
        "content in a column without a header: '\(text)'.")
    }
  }
}
