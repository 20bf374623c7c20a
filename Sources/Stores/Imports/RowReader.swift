import ErrorWords
import Figures
import Regions
import Schedule
import Spreadsheets
import Statistics
import SystemFiles
import Values

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

  /// Far longer than any text that is kept, so that a hostile file of long texts is answered soon.
  private static let longestField = 8_000

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
    if let marking = cell?.marking, marking.isWhole { throw marked(column, marking) }
    guard (cell?.text ?? "").utf8.count <= Self.longestField else {
      throw refusal(
        column, kind, "teksten har mer enn \(Self.longestField) byte.",
        "the text has more than \(Self.longestField) bytes.")
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
    if let marking = cell.marking { throw marked(column, marking) }
    do throws(NumberProblem) {
      let typed = try TypedNumber(cell.text, decimalComma: isTyped && decimalComma)
      return isTyped ? typed : TypedNumber(value: typed.value, mark: nil, isPercent: cell.kind == .percent)
    } catch { throw refusal(column, kind, error.nb, error.en) }
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
      throw refusal(
        column, .year, "skal være et helt tall fra 1900 til 2100, som et år.",
        "should be a whole number from 1900 to 2100, as a year.")
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
      throw refusal(
        column, .target, "skal være en dato som finnes, skrevet 2024-05-01 eller 1.5.2024, fra 1900 til 2100.",
        "should be a date that there is, written 2024-05-01 or 1.5.2024, from 1900 to 2100.")
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
    let how =
      switch marking.kind {
      case .superscript: Multilingual(nb: "hevet skrift", en: "raised")
      case .lowered: Multilingual(nb: "senket skrift", en: "lowered")
      case .struckOut: Multilingual(nb: "strøket ut", en: "struck out")
      }
    return marking.isWhole
      ? refusal(
        column, .cell, "hele cellen er \(how.nb). Slett den, eller fjern formateringen hvis den gjelder.",
        "the whole cell is \(how.en). Delete it, or remove the formatting if it holds.")
      : refusal(
        column, .cell,
        "«\(text)» i cellen er \(how.nb), som en fotnote eller en rettelse. Slett det, så bare tallet står igjen.",
        "'\(text)' in the cell is \(how.en), as a footnote or a correction. Delete it, so that only the number is left."
      )
  }

  private func wrongKind(_ column: ImportColumn) -> RowRefusal {
    switch cell(column)?.kind {
    case .date?:
      return refusal(
        column, .cell, "cellen er en dato. Formater den som tall eller tekst.",
        "the cell is a date. Format it as a number or as text.")
    case .boolean?: return refusal(column, .cell, "cellen er SANN eller USANN.", "the cell is TRUE or FALSE.")
    case .error?:
      return refusal(
        column, .cell, "cellen er en feil i Excel. Rett formelen; \(MissingSigns.text.nb).",
        "the cell is an error in Excel. Mend the formula; \(MissingSigns.text.en).")
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
