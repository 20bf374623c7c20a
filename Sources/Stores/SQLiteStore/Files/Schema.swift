import Figures
import GRDB
import Regions

/// The tables, as numbered migrations that are never edited once released.
enum Schema {
  /// The step from which a database says in its header that it is ours.
  static let markingMigration = "8 seal"

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 figures") { database in
      try database.execute(sql: figures)
    }
    migrator.registerMigration("2 imports") { database in
      try database.execute(sql: imports)
    }
    migrator.registerMigration("3 archive") { database in
      try database.execute(sql: archive)
    }
    migrator.registerMigration("4 definitions") { database in
      try database.execute(sql: definitions)
    }
    migrator.registerMigration("5 calls") { database in
      try database.execute(sql: calls)
    }
    migrator.registerMigration("6 comments") { database in
      try database.execute(sql: comments)
    }
    migrator.registerMigration("7 refreshes") { database in
      try database.execute(sql: refreshes)
    }
    migrator.registerMigration(markingMigration) { database in
      try database.execute(sql: seal)
      try database.execute(
        sql: "PRAGMA application_id = \(DatabaseFile.applicationID); PRAGMA user_version = \(DatabaseFile.format)")
    }
    migrator.registerMigration("9 origins in both languages") { database in
      try database.execute(sql: origins)
    }
    migrator.registerMigration("10 answers before copies") { database in
      // Earlier versions ranked answers among imports, by the order they came in.
      try database.execute(
        sql: """
          UPDATE observation SET precedence = ? + MIN(MAX(precedence - ?, 0), 699999)
          WHERE dataset IN (SELECT dataset FROM import WHERE kind = 'fetch')
          """, arguments: [Precedence.ofAnswers, Precedence.ofImports])
      // What they took of a dataset's own rank, kept within what copies have now.
      try database.execute(
        sql: """
          UPDATE observation SET precedence = MIN(MAX(precedence, 1), ? - 1)
          WHERE dataset NOT IN (SELECT dataset FROM import WHERE kind = 'fetch')
          """, arguments: [Precedence.ofAnswers])
    }
    migrator.registerMigration("11 nynorsk") { database in
      try database.execute(sql: nynorsk)
    }
    migrator.registerMigration("12 borders") { database in
      try database.execute(sql: borders)
    }
    migrator.registerMigration("13 blocks") { database in
      try database.execute(sql: blocks)
      try moveIntoBlocks(database)
      try database.execute(sql: "DROP TABLE observation")
    }
    return migrator
  }

  /// Every figure there is, from a row of its own into the block of its key figure, year and source.
  private static func moveIntoBlocks(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT region, year, mantissa, decimals, missing, status, dataset, locator, known, scope, differences,
          indicator, region_then, precedence, preferred
        FROM observation ORDER BY indicator, year
        """)
    var figures: [StoredObservation] = []
    func write() throws {
      try SQLiteStore.insert(figures, database)
      figures.removeAll(keepingCapacity: true)
    }
    while let row = try rows.next() {
      let observation = try Observation(row: row, indicator: row[11])
      if let last = figures.last?.observation, last.indicator != observation.indicator { try write() }
      figures.append(
        StoredObservation(
          observation: observation, codeThen: RegionCode(row[12] as String), precedence: row[13], preferred: row[14]))
    }
    try write()
  }

  /// What a database that has been migrated up to a step consists of.
  static func objects(upTo identifier: String) throws -> Set<SchemaObject> {
    let fresh = try DatabaseQueue()
    try migrator.migrate(fresh, upTo: identifier)
    return try fresh.read(objects)
  }

  /// What a database consists of, without what SQLite has made itself.
  static func objects(_ database: Database) throws -> Set<SchemaObject> {
    let rows = try Row.fetchAll(
      database, sql: "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    return Set(
      rows.map { SchemaObject(type: $0[0] ?? "", name: $0[1] ?? "", table: $0[2] ?? "", sql: $0[3] ?? "") })
  }

  /// The table that lists the steps.
  static let migrationTable: Set<SchemaObject> =
    ((try? objects(upTo: migrator.migrations[0])) ?? []).filter { $0.name == "grdb_migrations" }

  private static let figures = """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE dataset (
      id TEXT PRIMARY KEY, path TEXT NOT NULL, title_nb TEXT NOT NULL, title_en TEXT NOT NULL, publisher TEXT NOT NULL,
      licence TEXT NOT NULL, location TEXT NOT NULL, published TEXT, retrieved TEXT NOT NULL, notes_nb TEXT NOT NULL,
      notes_en TEXT NOT NULL) WITHOUT ROWID;
    -- Small files that are read whole (regions, indicators, targets), as they were when they were verified.
    CREATE TABLE dataset_file (
      dataset TEXT NOT NULL REFERENCES dataset, kind TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL,
      bytes BLOB, PRIMARY KEY (dataset, name)) WITHOUT ROWID;
    -- One row for each figure each source has published; nothing is ever overwritten.
    CREATE TABLE observation (
      id INTEGER PRIMARY KEY, indicator TEXT NOT NULL, year INTEGER NOT NULL, region TEXT NOT NULL,
      region_then TEXT NOT NULL, mantissa INTEGER, decimals INTEGER, missing TEXT, status TEXT NOT NULL,
      dataset TEXT NOT NULL REFERENCES dataset, locator TEXT NOT NULL, known TEXT NOT NULL,
      precedence INTEGER NOT NULL, preferred INTEGER NOT NULL, scope TEXT,
      CHECK ((mantissa IS NULL) = (missing IS NOT NULL) AND (mantissa IS NULL) = (decimals IS NULL)));
    CREATE INDEX dataset_file_kind ON dataset_file (kind);
    CREATE UNIQUE INDEX observation_cell ON observation (indicator, year, region, dataset, locator, known);
    CREATE INDEX observation_region ON observation (region, indicator, year);
    CREATE TABLE conflict (
      id TEXT NOT NULL, dataset TEXT NOT NULL REFERENCES dataset, indicator TEXT NOT NULL, region TEXT NOT NULL,
      year INTEGER, chosen_value TEXT NOT NULL, chosen_locator TEXT NOT NULL, other_value TEXT NOT NULL,
      other_locator TEXT NOT NULL, reason_nb TEXT NOT NULL, reason_en TEXT NOT NULL,
      PRIMARY KEY (dataset, id)) WITHOUT ROWID;
    """

  private static let blocks = """
    -- The figures of one key figure, year and source, packed; see Documentation/figure-blocks.md. None is ever changed, and
    -- no number is used again. What stands beside the bytes is what they hold.
    CREATE TABLE block (
      id INTEGER PRIMARY KEY AUTOINCREMENT, indicator TEXT NOT NULL, year INTEGER NOT NULL,
      dataset TEXT NOT NULL REFERENCES dataset, figures INTEGER NOT NULL, with_value INTEGER NOT NULL,
      traced INTEGER NOT NULL, first_known TEXT NOT NULL, first_value TEXT, sum INTEGER NOT NULL, bytes BLOB NOT NULL,
      UNIQUE (indicator, year, dataset));
    CREATE INDEX block_dataset ON block (dataset);
    """

  private static let imports = """
    -- Which datasets a user has imported; all others were shipped, and are replaced when newer ones are.
    CREATE TABLE import (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
      dataset TEXT NOT NULL UNIQUE REFERENCES dataset, file TEXT NOT NULL, sha256 TEXT NOT NULL, imported TEXT NOT NULL,
      kind TEXT NOT NULL, rows INTEGER NOT NULL);
    -- So that one import is undone without looking at every figure.
    CREATE INDEX observation_dataset ON observation (dataset);
    """

  private static let definitions = """
    -- In what else than accounting scope a figure is not as its indicator says: lines of `aspect=words`.
    ALTER TABLE observation ADD COLUMN differences TEXT;
    """

  private static let archive = """
    -- Publishers' answers as they came, by the hash of their bytes; kept before anything is decoded.
    CREATE TABLE archive (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
      deflated BLOB NOT NULL, request TEXT NOT NULL, headers TEXT NOT NULL, retrieved TEXT NOT NULL);
    """

  private static let calls = """
    -- Which calls to a publisher have been answered, and from which edition of its data.
    CREATE TABLE call (
      request TEXT NOT NULL, edition TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES archive (sha256),
      retrieved TEXT NOT NULL, entity_tag TEXT, last_modified TEXT, PRIMARY KEY (request, edition)) WITHOUT ROWID;
    """

  private static let comments = """
    -- Why figures are as they are, in people's own words; a number is never used again.
    CREATE TABLE comment (
      id INTEGER PRIMARY KEY AUTOINCREMENT, region TEXT NOT NULL, indicator TEXT NOT NULL, year INTEGER NOT NULL,
      text TEXT NOT NULL, author TEXT NOT NULL, written TEXT NOT NULL);
    CREATE INDEX comment_region ON comment (region, year);
    """

  private static let seal = """
    -- A checksum over all other pages, for one count of changes; see DatabaseSeal.
    CREATE TABLE seal (
      id INTEGER PRIMARY KEY CHECK (id = 1), changes INTEGER NOT NULL, pages INTEGER NOT NULL, sum INTEGER NOT NULL);
    """

  private static let origins = """
    -- In English, where that is not what stands in bokmål.
    ALTER TABLE dataset ADD COLUMN licence_en TEXT;
    ALTER TABLE dataset ADD COLUMN location_en TEXT;
    """

  private static let nynorsk = """
    -- NULL where nobody has translated it, and bokmål stands.
    ALTER TABLE dataset ADD COLUMN title_nn TEXT;
    ALTER TABLE dataset ADD COLUMN licence_nn TEXT;
    ALTER TABLE dataset ADD COLUMN location_nn TEXT;
    ALTER TABLE dataset ADD COLUMN notes_nn TEXT;
    ALTER TABLE conflict ADD COLUMN reason_nn TEXT;
    ALTER TABLE refresh_run ADD COLUMN problem_nn TEXT;
    """

  private static let borders = """
    -- The division of the country that all figures of a dataset are for; NULL where each is for that of its year.
    ALTER TABLE dataset ADD COLUMN borders INTEGER;
    """

  private static let refreshes = """
    -- One row for each refresh of the figures, whoever began it: what it asked for, and how it ended.
    CREATE TABLE refresh_run (
      id INTEGER PRIMARY KEY AUTOINCREMENT, begun_by TEXT NOT NULL, is_whole INTEGER NOT NULL, started TEXT NOT NULL,
      ended TEXT, outcome TEXT NOT NULL, asked INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0,
      failures INTEGER NOT NULL DEFAULT 0, problem_nb TEXT, problem_en TEXT);
    """
}
