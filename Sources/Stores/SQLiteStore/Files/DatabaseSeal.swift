import CSQLiteFile
import GRDB
import Problems

/// A checksum over every page of a database that is in use, which stands in a table of its own.
///
/// It is written after what changes figures, imports, comments or refreshes, and compared whenever a database is opened:
/// SQLite itself does not see that a digit on the disk has become another. It holds for one state of the file, known by
/// SQLite's count of changes; what another program has written through SQLite is not damaged, but has no seal, and is
/// then inspected as a whole.
enum DatabaseSeal {
  enum Verdict {
    /// The bytes are those that were sealed.
    case holds
    /// They are not.
    case broken
    /// There is none for this state.
    case none
  }

  /// Whether the seal is that of the file; the connection is in a transaction.
  static func verdict(_ database: Database) throws -> Verdict {
    guard try database.tableExists("seal") else { return .none }
    return try verdict(database, on: try content(database))
  }

  private static func verdict(_ database: Database, on content: maalestokk_sqlite_content) throws -> Verdict {
    guard let seal = try Row.fetchOne(database, sql: "SELECT changes, pages, sum FROM seal") else { return .none }
    if content.has_log != 0 || seal[0] != Int64(content.changes) { return .none }
    let sums = [content.sum, content.whole].map { Int64(bitPattern: $0) }
    return seal[1] == Int64(content.pages) && sums.contains(seal[2]) ? .holds : .broken
  }

  /// Throws `DatabaseFault.damaged(.brokenSeal)` where the bytes are not those that were sealed; the connection is in a transaction.
  static func refuseBroken(_ database: Database) throws {
    if try verdict(database) == .broken { throw DatabaseFault.damaged(.brokenSeal) }
  }

  /// Seals what the file holds now, where it does not hold already; waits for other writers for as long as the connection does.
  static func write(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        guard try database.tableExists("seal") else { return .rollback }
        let content = try content(database)
        if try verdict(database, on: content) == .holds { return .rollback }
        // The count goes up by one when this is written.
        try database.execute(
          sql: "INSERT OR REPLACE INTO seal (id, changes, pages, sum) VALUES (1, ?, ?, ?)",
          arguments: [Int64(content.changes &+ 1), Int64(content.pages), Int64(bitPattern: content.sum)])
        return .commit
      }
    }
  }

  /// Over all pages but the seal's own, which is never more than one.
  private static func content(_ database: Database) throws -> maalestokk_sqlite_content {
    let page = try UInt32.fetchOne(database, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'seal'") ?? 0
    var content = maalestokk_sqlite_content()
    let code = maalestokk_sqlite_sum(database.sqliteConnection.map { UnsafeMutableRawPointer($0) }, page, &content)
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return content
  }
}
