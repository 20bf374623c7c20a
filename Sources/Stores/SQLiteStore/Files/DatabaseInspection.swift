import FigureBlocks
import Figures
import Foundation
import GRDB
import Problems
import Statistics

/// Whether a database is ours, and whether every part of it can be used; nothing is asked of what is not ours.
enum DatabaseInspection {
  /// Refuses what is not a database of this program, in this version or an earlier one; throws `DatabaseFault`.
  ///
  /// Only the list of what there is is read before it is known which are our own tables: no view is ever asked. Tables and
  /// indexes that somebody has added are left alone, unless it has to be `exact`.
  static func recognise(_ database: Database, exact: Bool) throws {
    let found = try Schema.objects(database)
    let migrations = Schema.migrator.migrations
    guard let first = migrations.first, found.isSuperset(of: Schema.migrationTable) else { throw strange(found) }
    let applied = try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations LIMIT 1000")
    // A process that was killed before its first step leaves the empty list alone.
    if !exact, applied.isEmpty, found == Schema.migrationTable { return }
    guard applied.contains(first) else { throw strange(found) }
    if !Set(applied).isSubset(of: migrations) { throw DatabaseFault.newer }
    let known = migrations.filter(applied.contains)
    guard known == Array(migrations.prefix(known.count)), let last = known.last else {
      throw DatabaseFault.foreign(["grdb_migrations"])
    }
    let expected = try Schema.objects(upTo: last)
    let added = found.subtracting(expected)
    let isRefused = { (object: SchemaObject) in exact || ["view", "trigger"].contains(object.type) }
    let differences = (expected.subtracting(found) + added.filter(isRefused)).map(\.label)
    if !differences.isEmpty { throw DatabaseFault.foreign(Set(differences).sorted()) }
    if exact { try checkMarks(database, isMarked: applied.contains(Schema.markingMigration)) }
  }

  /// Refuses a header that says otherwise than the tables do whose database it is, and of which format.
  private static func checkMarks(_ database: Database, isMarked: Bool) throws {
    let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let format = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if format > DatabaseFile.format { throw DatabaseFault.newer }
    let expected = isMarked ? (DatabaseFile.applicationID, DatabaseFile.format) : (0, 0)
    guard (id, format) == expected else { throw DatabaseFault.unusable("application_id \(id), user_version \(format)") }
  }

  /// The same, whatever somebody may have added.
  static func recognise(_ database: Database) throws { try recognise(database, exact: false) }

  private static func strange(_ found: Set<SchemaObject>) -> DatabaseFault {
    .notOurs(found.isEmpty ? .noDatabase : .otherTables(Array(found.map(\.label).sorted().prefix(5))))
  }

  /// Refuses views and triggers, which no database of ours has.
  static func refuseViews(_ database: Database) throws {
    let found = try Schema.objects(database).filter { ["view", "trigger"].contains($0.type) }
    if !found.isEmpty { throw DatabaseFault.foreign(found.map(\.label).sorted()) }
  }

  /// Refuses a database of ours with a fault in its structure, its references or its contents; throws `DatabaseFault`.
  static func inspect(_ database: Database, exact: Bool = false) throws {
    try recognise(database, exact: exact)
    if try DatabaseSeal.verdict(database) == .broken { throw DatabaseFault.damaged(.brokenSeal) }
    let verdict = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
    guard verdict == ["ok"] else {
      throw DatabaseFault.damaged(.failedCheck)
    }
    if let row = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") {
      throw DatabaseFault.damaged(.orphan(table: row[0], parent: row[2]))
    }
    try checkRanges(database)
    try checkBlocks(database)
  }

  /// Reads every block, and holds what stands beside it against what it holds.
  private static func checkBlocks(_ database: Database) throws {
    guard try database.tableExists("block") else { return }
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(BlockCache.columns), figures, with_value, traced, first_known, first_value FROM block")
    while let row = try rows.next() {
      let block = try BlockCache.read(row)
      let told: [(String, Bool)] = [
        ("sum", row[1] == FigureBlock.sum(atEndOf: [UInt8](row[5] as Data))), ("figures", row[6] == block.count),
        ("with_value", row[7] == block.values), ("traced", row[8] == block.traced),
        ("first_known", row[9] == block.firstKnown), ("first_value", row[10] == block.firstValue),
      ]
      guard let wrong = told.first(where: { !$0.1 })?.0 else { continue }
      throw DatabaseFault.unusable("block \(block.indicator) \(block.year) \(block.dataset): \(wrong)")
    }
  }

  /// Holds every field against what it can be; throws `DatabaseFault.unusable` naming the first that is something else.
  private static func checkRanges(_ database: Database) throws {
    let tables = try Schema.objects(database).filter { $0.type == "table" }.map(\.name)
    for (table, columns) in ranges where tables.contains(table) {
      let present = Set(try database.columns(in: table).map(\.name))
      let checked = columns.filter { present.contains($0.column) }
      let faults = checked.map { "WHEN NOT IFNULL(\($0.condition), 0) THEN '\($0.column)'" }.joined(separator: " ")
      let sql = "SELECT CASE \(faults) END AS fault, * FROM \"\(table)\" WHERE fault IS NOT NULL LIMIT 1"
      guard let row = try Row.fetchOne(database, sql: sql) else { continue }
      let column: String = row["fault"]
      let value = row[column].map { "\($0)" } ?? "NULL"
      throw DatabaseFault.unusable("\(table).\(column) = \(String(value.prefix(60)))")
    }
  }

  private typealias Range = (column: String, condition: String)

  private static func text(_ columns: String..., upTo length: Int = 1_000_000) -> [Range] {
    columns.map { ($0, "typeof(\($0)) = 'text' AND length(\($0)) <= \(length)") }
  }

  private static func whole(_ column: String, _ range: ClosedRange<Int64>, isOptional: Bool = false) -> Range {
    let condition = "typeof(\(column)) = 'integer' AND \(column) BETWEEN \(range.lowerBound) AND \(range.upperBound)"
    return (column, isOptional ? "\(column) IS NULL OR (\(condition))" : condition)
  }

  private static func word(_ column: String, _ words: [String], isOptional: Bool = false) -> Range {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return (column, (isOptional ? "\(column) IS NULL OR " : "") + "\(column) IN (\(list))")
  }

  /// Year, month and day; whether the month has that day is for whoever reads it in.
  private static func date(_ column: String, isOptional: Bool = false) -> Range {
    (column, (isOptional ? "\(column) IS NULL OR " : "") + "\(column) GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'")
  }

  private static func code(_ column: String) -> Range {
    (
      column,
      "typeof(\(column)) = 'text' AND length(\(column)) BETWEEN 1 AND 20 AND instr(\(column), char(0)) = 0 AND \(column) NOT GLOB '*[^0-9A-Za-z_-]*'"
    )
  }

  /// What each field may hold, by table.
  private static let ranges: [(table: String, columns: [Range])] = [
    ("setting", text("name", "value", upTo: 1 << 30)),
    (
      "dataset",
      text("id", "path", "title_nb", "title_en", "publisher", "licence", "location", "notes_nb", "notes_en")
        + [date("published", isOptional: true), date("retrieved")]
    ),
    (
      "dataset_file",
      text("dataset", "kind", "name", "sha256") + [("bytes", "bytes IS NULL OR typeof(bytes) = 'blob'")]
    ),
    (
      "observation",
      text("indicator", "dataset", "locator") + [
        whole("year", 1...9999), code("region"), code("region_then"),
        whole("mantissa", -PublishedValue.largestMantissa...PublishedValue.largestMantissa, isOptional: true),
        whole("decimals", 0...Int64(PublishedValue.mostDecimals), isOptional: true),
        word("missing", MissingReason.allCases.map(\.rawValue), isOptional: true),
        word("status", ObservationStatus.allCases.map(\.rawValue)), date("known"),
        whole("precedence", 0...Int64(Int32.max)), whole("preferred", 0...1),
        word("scope", AccountingScope.allCases.map(\.rawValue), isOptional: true),
        ("differences", "differences IS NULL OR typeof(differences) = 'text'"),
      ]
    ),
    (
      "block",
      text("indicator", "dataset") + [
        whole("year", 1...9999), whole("figures", 1...Int64(Int32.max)), whole("with_value", 0...Int64(Int32.max)),
        whole("traced", 0...Int64(Int32.max)), date("first_known"), date("first_value", isOptional: true),
        whole("sum", 0...Int64(UInt32.max)), ("bytes", "typeof(bytes) = 'blob'"),
      ]
    ),
    (
      "conflict",
      text(
        "id", "dataset", "indicator", "chosen_value", "chosen_locator", "other_value", "other_locator", "reason_nb",
        "reason_en") + [code("region"), whole("year", 1...9999, isOptional: true)]
    ),
    (
      "import",
      text("id", "dataset", "file", "sha256", "kind") + [date("imported"), whole("rows", 0...Int64(Int32.max))]
    ),
    (
      "archive",
      text("sha256", "request", "headers", upTo: 1 << 24) + [
        date("retrieved"), whole("size", 0...Int64(Deflate.largest)), ("deflated", "typeof(deflated) = 'blob'"),
      ]
    ),
    ("call", text("request", "edition", "sha256") + [date("retrieved")]),
    (
      "comment",
      text("indicator", "text", "author") + [code("region"), whole("year", 1...9999), date("written")]
    ),
    (
      "refresh_run",
      text("begun_by", "outcome") + [
        whole("is_whole", 0...1), date("started"), date("ended", isOptional: true), whole("asked", 0...Int64.max),
        whole("changed", 0...Int64.max), whole("failures", 0...Int64.max),
      ]
    ),
  ]
}
