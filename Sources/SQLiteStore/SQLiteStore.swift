import Foundation
import GRDB
import Indicators
import Regions
import Statistics

/// Figures in SQLite: the storage port, over GRDB.
public struct SQLiteStore: Sendable {
  let queue: DatabaseQueue
  /// Where the database lies.
  public let path: String

  /// Opens a database, made if it is not there, with its folder.
  ///
  /// Throws `StoreError` with the path and what to do when it cannot be opened or is not ours.
  public init(path: String) throws {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.busySeconds)
    configuration.foreignKeysEnabled = true
    do {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.migrate(queue)
    } catch { throw StoreError(path: path, error: error) }
  }

  private init(queue: DatabaseQueue, path: String) {
    self.queue = queue
    self.path = path
  }

  /// A copy of all there is, on its own and gone when nobody holds it any more: what a dry run writes to.
  ///
  /// SQLite keeps it in a temporary file without a name. Throws `StoreError` when there is no room for it.
  public func rehearsal() throws -> SQLiteStore {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    do {
      let copy = try DatabaseQueue(path: "", configuration: configuration)
      try queue.backup(to: copy)
      return SQLiteStore(queue: copy, path: path)
    } catch { throw StoreError(path: path, error: error) }
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

  /// How long one process waits for another that writes.
  static let busySeconds = 30.0

  /// A setting of the database itself, such as the fingerprint of what it was filled from.
  public func setting(_ name: String) throws -> String? {
    try queue.read { try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name]) }
  }

  /// A number that is another one whenever the database has changed, by this process or by another.
  public func version() throws -> [Int] {
    try queue.read { database in
      [try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0, database.totalChangesCount]
    }
  }

  /// The bytes of the small files of a kind, with their dataset.
  public func files(ofKind kind: String) throws -> [(dataset: String, name: String, bytes: [UInt8])] {
    try queue.read { database in
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
  public func newestFile(ofKind kind: String, asOf: String? = nil) throws -> (known: String, bytes: [UInt8])? {
    try queue.read { database in
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
    try queue.read { database in
      let sql =
        "SELECT dataset, COUNT(*), COUNT(mantissa), SUM(locator <> '') FROM observation GROUP BY dataset ORDER BY dataset"
      return try Row.fetchAll(database, sql: sql).map { (dataset: $0[0], rows: $0[1], values: $0[2], traced: $0[3]) }
    }
  }
}

/// A database that cannot be used: where, why, and what to do.
public struct StoreError: Error, Sendable, CustomStringConvertible {
  public let description: String

  init(path: String, error: any Error) {
    let advice =
      switch (error as? DatabaseError)?.resultCode {
      case .SQLITE_IOERR:
        "The disk may be full or broken: free some space, or choose another place with --database FILE."
      case .SQLITE_FULL: "The disk is full: free some space, or choose another place with --database FILE."
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
        "It cannot be written: check the permissions, or choose another place with --database FILE."
      case .SQLITE_NOTADB, .SQLITE_CORRUPT:
        "It is not a database of Målestokk: move it away, or choose another with --database FILE."
      case .SQLITE_BUSY: "Another process has been writing for a long time: try again."
      default: "Choose another place with --database FILE, or see `maalestokk doctor`."
      }
    let cause = (error as? DatabaseError)?.message ?? (error as NSError).localizedDescription
    description = "The database \(path) cannot be used (\(cause)). \(advice)"
  }
}
