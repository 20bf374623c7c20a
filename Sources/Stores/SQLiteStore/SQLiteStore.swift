import Figures
import Foundation
import GRDB
import Problems
import Regions
import Statistics

/// Figures in SQLite: the storage port, over GRDB.
public struct SQLiteStore: Sendable {
  let queue: DatabaseQueue
  /// Where the database lies.
  public let path: String
  let cache = BlockCache()
  /// The day whose figures are asked for; nil for all there are.
  var takenBy: String?

  /// Opens a database, made if it is not there, with its folder, for its owner alone.
  ///
  /// What another program has made is left without a byte changed; a database of an earlier version is marked as ours.
  /// Throws `StoreProblem` with the path and what to do when it cannot be opened, is not ours, or is not as it was written.
  public init(path: String) throws {
    self.path = path
    do {
      let kind = try DatabaseFile.kind(of: path)
      if kind == .new { try DatabaseFile.make(path) }
      if kind == .unmarked { try Self.recognise(path) }
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.read { database in
        try DatabaseInspection.refuseViews(database)
        // Read whole before anything is written: what this version cannot read is left for the one that made it.
        if kind == .unmarked, try !Self.isEmpty(database) { try DatabaseInspection.inspect(database) }
        if try Schema.migrator.hasBeenSuperseded(database) { throw DatabaseFault.newer }
      }
      if kind == .unmarked { DatabaseFile.close(path) }
      try Self.migrate(queue)
      try Self.pack(queue)
      try Self.check(queue)
    } catch { throw StoreProblem(path: path, error: error) }
  }

  /// Looks whether an unmarked database is ours through a connection that cannot write; throws `DatabaseFault` if not.
  ///
  /// One that a killed process has left in the middle of a transaction cannot be read so: it is looked at when it has been
  /// put back.
  private static func recognise(_ path: String) throws {
    var reading = configuration
    reading.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: reading)
      try queue.read(DatabaseInspection.recognise)
      try queue.close()
    } catch let error as DatabaseError where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode) {}
  }

  /// Whether there is not one page: a process that was killed in its very first transaction leaves a file that is put back so.
  private static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "PRAGMA page_count") == 0
  }

  /// A store over a connection that is open; `path` is what messages name.
  init(_ queue: DatabaseQueue, path: String) {
    self.queue = queue
    self.path = path
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busySeconds)
    configuration.foreignKeysEnabled = true
    return configuration
  }

  /// Refuses a database whose bytes are not those that were sealed; one without a seal is inspected, and sealed.
  private static func check(_ queue: DatabaseQueue) throws {
    let isSealed = try queue.read { database in
      switch try DatabaseSeal.verdict(database) {
      case .holds: return true
      case .broken: throw DatabaseFault.damaged(.brokenSeal)
      case .none:
        try DatabaseInspection.inspect(database)
        return false
      }
    }
    guard !isSealed else { return }
    // Where another process writes now, that one seals.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    try? DatabaseSeal.write(queue)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = \(Int(busySeconds * 1000))") }
  }

  /// Writes in one transaction, and seals what then stands; a seal that cannot be written is written at the next opening.
  ///
  /// A seal that is broken before is not written over: `StoreProblem` says so, and nothing is written.
  func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let value = try telling {
      try queue.write { database in
        try DatabaseSeal.refuseBroken(database)
        return try body(database)
      }
    }
    seal()
    return value
  }

  /// Reads in one transaction; throws `StoreProblem` for what SQLite says.
  func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try telling { try queue.read(body) }
  }

  /// Reads with one statement, which needs no transaction; throws `StoreProblem` for what SQLite says.
  func readingOnce<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try telling { try queue.unsafeRead(body) }
  }

  /// Seals what stands.
  func seal() { try? DatabaseSeal.write(queue) }

  /// What the store's own check of the whole finds wrong: its structure, references, contents and checksum; nil for nothing.
  ///
  /// Throws `StoreProblem` when the check cannot be made.
  public func fault() throws -> DatabaseFault? {
    try telling {
      do { try queue.read { try DatabaseInspection.inspect($0) } } catch let fault as DatabaseFault {
        return fault
      }
      return nil
    }
  }

  /// A copy of all there is, on its own and gone when nobody holds it any more: what a dry run writes to.
  ///
  /// SQLite keeps it in a temporary file without a name. Throws `StoreProblem` when there is no room for it.
  public func rehearsal() throws -> any FigureStore {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    do {
      let copy = try DatabaseQueue(path: "", configuration: configuration)
      try queue.backup(to: copy)
      return SQLiteStore(copy, path: path)
    } catch { throw StoreProblem(path: path, error: error) }
  }

  /// Makes the tables that are not there.
  ///
  /// Of two processes that start at once, the second can fail at each migration that the first has just made; then it
  /// finds it made, and goes on.
  private static func migrate(_ queue: DatabaseQueue) throws {
    let migrator = Schema.migrator
    for _ in migrator.migrations {
      do { return try migrator.migrate(queue) } catch let error as DatabaseError
        where [.SQLITE_ERROR, .SQLITE_CONSTRAINT].contains(error.resultCode)
      { continue }
    }
    try migrator.migrate(queue)
  }

  /// Gives back the room of a file that is mostly empty, as one is whose figures have become blocks.
  private static func pack(_ queue: DatabaseQueue) throws {
    let (free, all) = try queue.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0,
        try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      )
    }
    // Where another process holds it, that one or the next opening does it.
    if free > 100, 2 * free > all { try? queue.vacuum() }
  }

  /// How long one process waits for another that writes.
  public static let busySeconds = 30.0

  /// A setting of the database itself, such as the fingerprint of what it was filled from.
  public func setting(_ name: String) throws -> String? {
    try reading { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name]) }
  }

  /// Keeps a setting; nil forgets it.
  public func set(_ name: String, to value: String?) throws {
    try writing { database in
      guard let value else {
        return try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      }
      try database.execute(sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)", arguments: [name, value])
    }
  }

  /// The ids of the datasets there are, in order.
  public func datasets() throws -> [String] {
    try reading { try String.fetchAll($0, sql: "SELECT id FROM dataset ORDER BY id") }
  }

  /// The bytes of the small files of a kind, with their dataset.
  public func files(ofKind kind: String) throws -> [(dataset: String, name: String, bytes: [UInt8])] {
    try reading { database in
      let sql =
        "SELECT dataset, name, bytes FROM dataset_file WHERE kind = ? AND bytes IS NOT NULL ORDER BY dataset, name"
      return try Row.fetchAll(database, sql: sql, arguments: [kind]).map { row in
        (dataset: row[0], name: row[1], bytes: [UInt8](row[2] as Data))
      }
    }
  }

  /// The newest of the files of a kind that are kept whole, with the day it became known.
  ///
  /// What was shipped is there whatever the day; what was taken in, from the day it became known.
  public func newestFile(ofKind kind: String, asOf: String?) throws -> (known: String, bytes: [UInt8])? {
    try reading { database in
      let sql = """
        SELECT COALESCE(published, retrieved) AS known, bytes FROM dataset_file
        JOIN dataset ON dataset.id = dataset_file.dataset LEFT JOIN import ON import.dataset = dataset.id
        WHERE dataset_file.kind = ? AND bytes IS NOT NULL AND (import.id IS NULL OR known <= ?)
        ORDER BY known DESC, import.sequence DESC, dataset.id, name LIMIT 1
        """
      return try Row.fetchOne(database, sql: sql, arguments: [kind, asOf ?? Self.always]).map { row in
        (known: row[0], bytes: [UInt8](row[1] as Data))
      }
    }
  }

  /// Figures by dataset: how many, how many with a value, and how many that lead back to a place in their source.
  public func counts() throws -> [(dataset: String, rows: Int, values: Int, traced: Int)] {
    try reading { database in
      let sql =
        "SELECT dataset, SUM(figures), SUM(with_value), SUM(traced) FROM block GROUP BY dataset ORDER BY dataset"
      return try Row.fetchAll(database, sql: sql).map { (dataset: $0[0], rows: $0[1], values: $0[2], traced: $0[3]) }
    }
  }
}
