import Figures
import Foundation
import GRDB
import Problems
import Regions
import Statistics

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
            ? try Self.observations(cells, columns, database)
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

  private static func observations(_ cells: ExtractedCells, _ columns: [String], _ database: Database) throws
    -> [[String?]]
  {
    let select = "SELECT \(columns.joined(separator: ", ")) FROM observation WHERE "
    var rows: Set<[String?]> = []
    for (indicator, year) in cells.years {
      rows.formUnion(try texts(select + "indicator = ? AND year = ?", [indicator, year], database))
    }
    for (indicator, region) in cells.series {
      rows.formUnion(try texts(select + "region = ? AND indicator = ?", [region.rawValue, indicator], database))
    }
    for region in cells.regions { rows.formUnion(try texts(select + "region = ?", [region.rawValue], database)) }
    for indicator in cells.indicators { rows.formUnion(try texts(select + "indicator = ?", [indicator], database)) }
    return rows.sorted { left, right in
      left.lexicographicallyPrecedes(right) { ($0 ?? "") < ($1 ?? "") }
    }
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
          let places = columns.map { _ in "?" }.joined(separator: ", ")
          let statement = try database.makeStatement(
            sql: "INSERT INTO \"\(table)\" (\(columns.joined(separator: ", "))) VALUES (\(places))")
          for row in given.rows {
            guard row.count == columns.count, zip(columns, row).allSatisfy({ Self.fits($1, table, $0) }) else {
              throw ExtractProblem.rowDoesNotFit(table: table)
            }
            try statement.execute(arguments: StatementArguments(row))
          }
        }
        // Of an extract by an earlier version, where a copy's rank could be what is now a comparator's.
        try database.execute(
          sql: "UPDATE observation SET precedence = 1 WHERE precedence = ? AND dataset NOT LIKE 'comparator-%'",
          arguments: [Precedence.ofComparator])
        for (hash, bytes) in files.sorted(by: { $0.key < $1.key }) {
          try database.execute(
            sql: "UPDATE dataset_file SET bytes = ? WHERE sha256 = ?", arguments: [Data(bytes), hash])
        }
      }
    }
  }
}
