import Problems
import Spreadsheets

/// What a header says the file holds, and where.
struct ImportHeader {
  enum Content {
    case figures, targets, sets, indicators

    var required: [ImportColumn] {
      switch self {
      case .figures: [.indicator, .region, .year, .value]
      case .targets: [.region, .indicator, .kind]
      case .sets: [.region, .set, .member]
      case .indicators: [.id, .name, .unit]
      }
    }

    var optional: [ImportColumn] {
      switch self {
      case .figures: [.status, .source, .scope, .counted, .population, .prices, .period]
      case .targets:
        [
          .target, .lower, .upper, .strict, .tolerance, .basis, .decidedBy, .decidedOn, .year, .validFrom, .validTo,
          .source,
        ]
      case .sets: [.why]
      case .indicators:
        [.nameNynorsk, .nameEnglish, .direction, .decimals, .topic, .numerator, .denominator, .factor, .definition]
      }
    }
  }

  let content: Content
  /// The position of each column, counted from 0.
  let positions: [ImportColumn: Int]
  /// How the columns are headed, for messages.
  let words: [ImportColumn: String]
  /// The number of columns, unnamed ones too.
  let width: Int

  /// Reads a header; throws naming every word that is not understood and every column that is missing.
  init(_ row: TableRow, file: String, place: ImportProblem.Place, _ notes: inout ImportNotes) throws {
    var problems = ImportProblems()
    var positions: [ImportColumn: Int] = [:]
    var words: [ImportColumn: String] = [:]
    var unknown: [String] = []
    for (position, cell) in row.cells where !trimmed(cell.text).isEmpty {
      if cell.isInHiddenColumn { notes.add(.hiddenColumns, trimmed(cell.text)) }
      if let marking = cell.marking, !marking.isWhole { notes.add(.markedText, marking, row.line, trimmed(cell.text)) }
      guard let column = ImportColumn.named(cell.text), cell.marking?.isWhole != true else {
        unknown.append(cell.text)
        continue
      }
      if positions[column] != nil {
        problems.add(
          ImportRowProblem(
            .structure, line: row.line, column: column.rawValue, value: printable(cell.text), .header(.repeated)))
      }
      positions[column] = position
      words[column] = trimmed(cell.text)
    }
    let marks: [(ImportColumn, Content)] = [(.kind, .targets), (.member, .sets), (.id, .indicators)]
    let content = marks.first { positions[$0.0] != nil }?.1 ?? .figures
    Self.check(positions, unknown, content, row, &problems)
    try problems.throwIfAny(file: file, place: place)
    self.content = content
    self.positions = positions
    self.words = words
    width = row.width ?? (row.cells.map(\.position).max() ?? 0) + 1
  }

  private static func check(
    _ positions: [ImportColumn: Int], _ unknown: [String], _ content: Content, _ row: TableRow,
    _ problems: inout ImportProblems
  ) {
    let expected = (content.required + content.optional).map(\.rawValue)
    for word in unknown
      + positions.keys.filter({ !(content.required + content.optional).contains($0) }).map(\.rawValue)
      .sorted()
    {
      problems.add(
        ImportRowProblem(
          .structure, line: row.line, column: "header", value: printable(word), .header(.unknown(columns: expected))))
    }
    let missing = content.required.filter { positions[$0] == nil }.map(\.rawValue)
    if !missing.isEmpty { problems.add(ImportRowProblem(.structure, line: row.line, .header(.missing(missing)))) }
  }
}

/// Text without the space around it, non-breaking space too.
func trimmed(_ text: String) -> String {
  func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else { return text }
  guard let start = scalars.firstIndex(where: { !isSpace($0) }), let end = scalars.lastIndex(where: { !isSpace($0) })
  else { return "" }
  return String(scalars[start...end])
}
