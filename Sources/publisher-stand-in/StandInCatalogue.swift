import CSV
import Foundation

/// The tables of the stand-in: every table that the project's catalogue of key figures names.
struct StandInCatalogue: Sendable {
  let tables: [StandInTable]
  let regions: StandInRegions
  let edition: Edition

  /// From the project's `Datasets` and the stand-in's own `editions.csv`, `tables.csv` and `variables.csv`.
  init(datasets: URL, files: URL, edition name: String, years: Int) throws {
    let own = Datasets(folder: files)
    let editions = try own.rows("editions.csv", ["edition", "updated", "newest"])
    guard let row = editions.first(where: { $0[0] == name }), let newest = Int(row[2]) else {
      throw StandInError("--edition \(name): expected \(editions.map { $0[0] }.joined(separator: " or "))")
    }
    edition = Edition(updated: row[1], newestYear: newest, isRevised: name == "june")
    regions = try StandInRegions(datasets: datasets)
    let words = StandInWords(
      titles: try own.rows("tables.csv", ["table", "title_nb", "title_en"]),
      variables: try own.rows("variables.csv", ["variable", "role", "label_nb", "label_en"]))
    let builder = TableBuilder(regions: regions, words: words, years: Array((newest - years + 1)...newest))
    let rows = try Datasets.newest(datasets, "maalestokk/indicators").rows("indicators.csv", CatalogueRow.columns)
      .map(CatalogueRow.init).filter { !$0.table.isEmpty && !$0.codes.isEmpty }
    tables = Dictionary(grouping: rows, by: \.table).sorted { $0.key < $1.key }.map(builder.table)
  }

  func table(_ id: String) -> StandInTable? { tables.first { $0.id.lowercased() == id.lowercased() } }
}

/// What the stand-in's own files say that things are called.
struct StandInWords: Sendable {
  private let titles: [String: [Language: String]]
  private let variables: [String: (role: String, label: [Language: String])]

  init(titles: [[String]], variables: [[String]]) {
    self.titles = Dictionary(
      titles.map { ($0[0], [.norwegian: $0[1], .english: $0[2]]) }, uniquingKeysWith: { first, _ in first })
    self.variables = Dictionary(
      variables.map { ($0[0], ($0[1], [.norwegian: $0[2], .english: $0[3]])) }, uniquingKeysWith: { first, _ in first })
  }

  func title(_ table: String) -> [Language: String] {
    titles[table] ?? [.norwegian: "Oppdiktede tall", .english: "Invented figures"]
  }

  func variable(_ code: String, _ codes: [StandInCode], canBeEliminated: Bool, codeLists: [StandInCodeList] = [])
    -> StandInVariable
  {
    let word = variables[code] ?? ("", [.norwegian: code.lowercased(), .english: code.lowercased()])
    return StandInVariable(
      code: code, role: word.role, label: word.label, codes: codes, canBeEliminated: canBeEliminated,
      codeLists: codeLists)
  }
}

/// A key figure of the catalogue, as far as it says what a table holds.
struct CatalogueRow: Sendable {
  static let columns = [
    "table", "code", "code_dimension", "other_selections", "label_nb", "label_en", "unit", "decimals",
  ]

  let table, unit: String
  let decimals: Int
  let label: (nb: String, en: String)
  /// By variable; an expression such as `range(000,017)` may stand for several codes.
  let codes: [String: String]
  /// The variable whose code is the key figure itself.
  let figure: String

  init(_ fields: [String]) {
    table = fields[0]
    unit = fields[6]
    decimals = Int(fields[7]) ?? 0
    label = (fields[4], fields[5])
    figure = fields[2]
    var codes: [String: String] = fields[1].isEmpty || fields[2].isEmpty ? [:] : [fields[2]: fields[1]]
    for selection in fields[3].split(separator: ";") {
      let sides = selection.split(separator: "=", maxSplits: 1).map(String.init)
      if sides.count == 2 { codes[sides[0]] = sides[1] }
    }
    self.codes = codes
  }
}

/// Makes a table of the key figures that come from it.
struct TableBuilder: Sendable {
  let regions: StandInRegions
  let words: StandInWords
  let years: [Int]

  func table(_ id: String, _ rows: [CatalogueRow]) -> StandInTable {
    let region = id == "07459" ? "Region" : "KOKkommuneregion0000"
    let named = Set(rows.flatMap(\.codes.keys)).subtracting(["ContentsCode", "Tid", region]).sorted()
    let others = named.map { code in
      words.variable(
        code, codes(of: code, rows), canBeEliminated: !rows.allSatisfy { $0.codes[code] != nil })
    }
    let contents = codes(of: "ContentsCode", rows)
    let units = contents.map { content in
      (content.code, unit(rows.filter { ($0.codes["ContentsCode"] ?? content.code) == content.code }))
    }
    return StandInTable(
      id: id, title: words.title(id),
      variables: [
        words.variable(region, regions.codes, canBeEliminated: false, codeLists: regions.codeLists(table: id))
      ] + others + [
        words.variable("ContentsCode", contents, canBeEliminated: false),
        words.variable(
          "Tid", years.map { StandInCode(String($0), nb: String($0), en: String($0)) }, canBeEliminated: false),
      ], units: Dictionary(units, uniquingKeysWith: { first, _ in first }))
  }

  /// The codes of a variable in the order of the catalogue, each once; one invented where the catalogue names none.
  private func codes(of variable: String, _ rows: [CatalogueRow]) -> [StandInCode] {
    var seen = Set<String>()
    var codes: [StandInCode] = []
    for row in rows {
      for code in expand(row.codes[variable] ?? "") where seen.insert(code).inserted {
        let isFigure = row.figure == variable
        codes.append(StandInCode(code, nb: isFigure ? row.label.nb : code, en: isFigure ? row.label.en : code))
      }
    }
    return codes.isEmpty ? [StandInCode("KOSverdi0000", nb: "Verdi", en: "Value")] : codes
  }

  /// `range(000,017)` and `from(090)`, to 119, as the codes they stand for; another text as itself.
  private func expand(_ text: String) -> [String] {
    guard let match = text.wholeMatch(of: /(?:range\((\d+),(\d+)\)|from\((\d+)\))/),
      let from = match.1 ?? match.3, let first = Int(from), let last = Int(match.2 ?? "119"), first <= last,
      last < 1_000
    else { return text.isEmpty ? [] : [text] }
    return (first...last).map { String(repeating: "0", count: max(from.count - String($0).count, 0)) + String($0) }
  }

  private func unit(_ rows: [CatalogueRow]) -> StandInUnit {
    let decimals = rows.map(\.decimals).max() ?? 0
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let (base, least, largest) =
      switch rows.first?.unit {
      case "percent": ("prosent", -5, 60)
      case "permille": ("promille", 0, 60)
      case "NOK": ("kr", 5_000, 90_000)
      case "1000 NOK": ("1000 kr", 1_000, 900_000)
      case "ratio": ("forhold", 0, 4)
      default: ("antall", 0, 900)
      }
    return StandInUnit(base: base, decimals: decimals, span: (least * scale)...(largest * scale))
  }
}
