import Figures
import Spreadsheets
import Values

/// The columns that are understood, with the words they may be headed by.
enum ImportColumn: String, CaseIterable, Sendable {
  case indicator, region, year, value, status, source
  case scope, counted, population, prices, period
  case kind, target, lower, upper, strict, tolerance, basis
  case decidedBy = "decided_by"
  case decidedOn = "decided_on"
  case validFrom = "valid_from"
  case validTo = "valid_to"

  /// Norwegian words, and English ones beside the name itself.
  private var words: [String] {
    switch self {
    case .indicator: ["nøkkeltall", "indikator"]
    case .region: ["kommune", "kommunenummer", "kommunenr", "municipality"]
    case .year: ["år", "aar", "årgang"]
    case .value: ["verdi"]
    case .status: []
    case .source: ["kilde"]
    case .scope: ["omfang", "regnskapsomfang"]
    case .counted: ["teller", "hva_som_telles"]
    case .population: ["befolkning"]
    case .prices: ["prisnivå"]
    case .period: ["periode"]
    case .kind: ["type", "slag"]
    case .target: ["mål", "måltall"]
    case .lower: ["nedre", "fra"]
    case .upper: ["øvre", "til"]
    case .strict: ["streng"]
    case .tolerance: ["toleranse"]
    case .basis: ["grunnlag"]
    case .decidedBy: ["vedtatt_av", "vedtatt av"]
    case .decidedOn: ["vedtatt", "vedtatt_dato", "vedtatt dato"]
    case .validFrom: ["gjelder_fra", "gjelder fra"]
    case .validTo: ["gjelder_til", "gjelder til"]
    }
  }

  private static let byWord: [String: ImportColumn] = allCases.reduce(into: [:]) { byWord, column in
    for word in column.words + [column.rawValue] { byWord[word] = column }
  }

  static func named(_ word: String) -> ImportColumn? { byWord[trimmed(word).lowercased()] }
}

/// What a header says the file holds, and where.
struct ImportHeader {
  enum Content {
    case figures, targets

    var required: [ImportColumn] {
      switch self {
      case .figures: [.indicator, .region, .year, .value]
      case .targets: [.region, .indicator, .kind]
      }
    }

    var optional: [ImportColumn] {
      switch self {
      case .figures: [.status, .source, .scope, .counted, .population, .prices, .period]
      case .targets:
        [
          .target, .lower, .upper, .strict, .tolerance, .basis, .decidedBy, .decidedOn, .validFrom, .validTo, .source,
        ]
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
  init(_ row: TableRow, file: String, place: Multilingual, _ notes: inout ImportNotes) throws {
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
          ImportProblem(
            .structure, line: row.line, column: column.rawValue, value: cell.text,
            "kolonnen står to ganger.", "the column stands twice."))
      }
      positions[column] = position
      words[column] = trimmed(cell.text)
    }
    let content: Content = positions[.kind] != nil ? .targets : .figures
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
    let expected = (content.required + content.optional).map(\.rawValue).joined(separator: ",")
    for word in unknown
      + positions.keys.filter({ !(content.required + content.optional).contains($0) }).map(\.rawValue)
      .sorted()
    {
      problems.add(
        ImportProblem(
          .structure, line: row.line, column: "header", value: word,
          "kolonnen er ikke kjent. Kolonnene er \(expected).", "the column is not known. The columns are \(expected)."))
    }
    let missing = content.required.filter { positions[$0] == nil }.map(\.rawValue).joined(separator: ", ")
    if !missing.isEmpty {
      problems.add(
        ImportProblem(
          .structure, line: row.line,
          "overskriften mangler \(missing). Første linje skal være indicator,region,year,value[,status,source], eller for måltall region,indicator,kind,target[,…].",
          "the header lacks \(missing). The first line should be indicator,region,year,value[,status,source], or for targets region,indicator,kind,target[,…]."
        ))
    }
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
