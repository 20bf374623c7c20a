import FigureBlocks
import Figures
import Foundation
import GRDB
import Problems
import Regions
import Statistics
import Values

extension SQLiteStore {
  /// The tables of an extract with their columns, in the order they are written back.
  private static let extracted: [(table: String, columns: [String], order: String)] = [
    (
      "dataset",
      [
        "id", "path", "title_nb", "title_en", "publisher", "licence", "location", "published", "retrieved", "notes_nb",
        "notes_en", "licence_en", "location_en", "title_nn", "licence_nn", "location_nn", "notes_nn", "borders",
      ], "id"
    ),
    ("dataset_file", ["dataset", "kind", "name", "sha256"], "dataset, name"),
    ("import", ["sequence", "id", "dataset", "file", "sha256", "imported", "kind", "rows"], "sequence"),
    (
      "conflict",
      [
        "id", "dataset", "indicator", "region", "year", "chosen_value", "chosen_locator", "other_value",
        "other_locator", "reason_nb", "reason_en", "reason_nn",
      ], "dataset, id"
    ),
    ("comment", ["id", "region", "indicator", "year", "text", "author", "written"], "id"),
    (
      "observation",
      [
        "indicator", "year", "region", "region_then", "mantissa", "decimals", "missing", "status", "dataset", "locator",
        "known", "precedence", "preferred", "scope", "differences",
      ], ""
    ),
  ]

  /// Columns that extracts made before them do not have.
  private static let added: Set = [
    "licence_en", "location_en", "title_nn", "licence_nn", "location_nn", "notes_nn", "reason_nn", "borders",
  ]

  /// Kinds of kept file that no answer is computed from, but the words a figure was read from.
  private static let leftOut = ["passages"]

  /// A part of the store that answers about some cells as the whole does: tables, and the bytes of kept files by their hash.
  ///
  /// Sources, conflicts and imports come whole; of comments those on `subject`. Rows have a fixed order.
  public func extract(_ cells: ExtractedCells, subject: RegionCode) throws -> (
    tables: [ExtractedTable], files: [String: [UInt8]]
  ) {
    try telling {
      try queue.read { database in
        let tables = try Self.extracted.map { table, columns, order in
          let rows =
            table == "observation"
            ? try observations(cells, database)
            : try Self.texts(
              "SELECT \(columns.joined(separator: ", ")) FROM \"\(table)\" WHERE ? ORDER BY \(order)", [true], database
            ).filter { table != "comment" || $0[1] == subject.rawValue }
          return ExtractedTable(name: table, columns: columns, rows: rows)
        }
        let kept = try Row.fetchAll(
          database, sql: "SELECT sha256, bytes FROM dataset_file WHERE bytes IS NOT NULL AND kind NOT IN (?)",
          arguments: StatementArguments(Self.leftOut))
        let files = Dictionary(
          kept.map { ($0[0] as String, [UInt8]($0[1] as Data)) }, uniquingKeysWith: { first, _ in first })
        return (tables, files)
      }
    }
  }

  private static func texts(_ sql: String, _ arguments: StatementArguments, _ database: Database) throws -> [[String?]]
  {
    let statement = try database.cachedStatement(sql: sql)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      row.databaseValues.map { String.fromDatabaseValue($0) ?? Int64.fromDatabaseValue($0).map(String.init) }
    }
  }

  /// The figures of some cells as rows of text, in a fixed order.
  private func observations(_ cells: ExtractedCells, _ database: Database) throws -> [[String?]] {
    var rows: Set<[String?]> = []
    func add(_ condition: String, _ arguments: StatementArguments, of region: RegionCode? = nil) throws {
      for block in try blocks(database, where: condition, arguments) {
        let indices = region.map(block.indices) ?? 0..<block.count
        rows.formUnion(indices.map { Self.texts(block.stored($0)) })
      }
    }
    for (indicator, year) in cells.years { try add("indicator = ? AND year = ?", [indicator, year]) }
    for (indicator, region) in cells.series { try add("indicator = ?", [indicator], of: region) }
    for region in cells.regions { try add("TRUE", [], of: region) }
    for indicator in cells.indicators { try add("indicator = ?", [indicator]) }
    return rows.sorted { left, right in
      left.lexicographicallyPrecedes(right) { ($0 ?? "") < ($1 ?? "") }
    }
  }

  /// A figure as a row of an extract, in the order of its columns.
  private static func texts(_ row: StoredObservation) -> [String?] {
    let (cell, number) = (row.observation, row.observation.value.number)
    return [
      cell.indicator.rawValue, String(cell.year), cell.region.rawValue, row.codeThen.rawValue,
      number.map { String($0.mantissa) }, number.map { String($0.decimals) }, cell.value.missingReason?.rawValue,
      cell.status.rawValue, cell.dataset, cell.locator, cell.known, String(row.precedence), row.preferred ? "1" : "0",
      cell.scope?.rawValue, cell.differencesText,
    ]
  }

  /// What whole numbers may be, by column; other columns hold texts.
  private static let ranges: [String: ClosedRange<Int64>] = [
    "year": 1...9999, "mantissa": -PublishedValue.largestMantissa...PublishedValue.largestMantissa,
    "decimals": 0...Int64(PublishedValue.mostDecimals), "precedence": 0...Int64(Int32.max), "preferred": 0...1,
    "sequence": 1...Int64(Int32.max), "rows": 0...Int64(Int32.max),
  ]

  private static func fits(_ text: String?, _ table: String, _ column: String) -> Bool {
    let range = table == "comment" && column == "id" ? 1...Int64(Int32.max) : ranges[column]
    guard let range, let text else { return true }
    return Int64(text).map(range.contains) ?? false
  }

  private static func fits(_ row: [String?], _ table: String, _ columns: [String]) -> Bool {
    row.count == columns.count && zip(columns, row).allSatisfy { fits($1, table, $0) }
  }

  /// Fills a new store from an extract, in one transaction.
  ///
  /// Throws when a table or a column is not one of an extract's, when a row breaks a rule of the schema, or when a file
  /// of a hash is not there and was kept.
  public func restore(_ tables: [ExtractedTable], files: [String: [UInt8]]) throws {
    try telling {
      try queue.write { database in
        for (table, columns, _) in Self.extracted {
          guard let given = tables.first(where: { $0.name == table }),
            given.columns == columns.filter({ !Self.added.contains($0) || given.columns.contains($0) })
          else {
            throw ExtractProblem.noTable(table, columns: columns)
          }
          let columns = given.columns
          guard given.rows.allSatisfy({ Self.fits($0, table, columns) }) else {
            throw ExtractProblem.rowDoesNotFit(table: table)
          }
          guard table != "observation" else {
            let figures = given.rows.map { StoredObservation(texts: $0) }
            guard !figures.contains(where: { $0 == nil }) else { throw ExtractProblem.rowDoesNotFit(table: table) }
            try Self.insert(figures.compactMap { $0 }, database)
            continue
          }
          let places = columns.map { _ in "?" }.joined(separator: ", ")
          let statement = try database.makeStatement(
            sql: "INSERT INTO \"\(table)\" (\(columns.joined(separator: ", "))) VALUES (\(places))")
          for row in given.rows { try statement.execute(arguments: StatementArguments(row)) }
        }
        for (hash, bytes) in files.sorted(by: { $0.key < $1.key }) {
          try database.execute(
            sql: "UPDATE dataset_file SET bytes = ? WHERE sha256 = ?", arguments: [Data(bytes), hash])
        }
      }
    }
  }
}

extension StoredObservation {
  /// A figure from a row of an extract; nil for a row that is none.
  fileprivate init?(texts: [String?]) {
    guard texts.count == 15, let indicator = texts[0], let year = texts[1].flatMap({ Int($0) }), let region = texts[2],
      let then = texts[3], let status = texts[7].flatMap(ObservationStatus.init(rawValue:)), let dataset = texts[8],
      let locator = texts[9], let known = texts[10], let precedence = texts[11].flatMap({ Int($0) }),
      let value = ObservedValue(
        mantissa: texts[4].flatMap { Int64($0) }, decimals: texts[5].flatMap { Int($0) }, missing: texts[6])
    else { return nil }
    // Of an extract by an earlier version, where a copy's rank could be what is now a comparator's.
    let isCopy = precedence == Precedence.ofComparator && !dataset.hasPrefix(DatasetNaming.comparator)
    self.init(
      observation: Observation(
        indicator: IndicatorID(indicator), region: RegionCode(region), year: year, value: value, status: status,
        dataset: dataset, locator: locator, known: known, scope: texts[13].flatMap(AccountingScope.init(rawValue:)),
        differences: texts[14].map(DifferencesText.read) ?? [:]), codeThen: RegionCode(then),
      precedence: isCopy ? 1 : precedence, preferred: texts[12] == "1")
  }
}
