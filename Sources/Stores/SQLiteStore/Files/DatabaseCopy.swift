import Figures
import Foundation
import GRDB
import Problems
import SystemFiles

/// Copies of a whole database, made while others read and write it.
///
/// The bytes go through SQLite's online backup, which sees one moment of the source and writes its destination in one
/// transaction; others wait for their turn as they do for any reader or writer.
enum DatabaseCopy {
  /// Copies a database to a file, which is checked before it gets its name; whatever happens, what had the name before
  /// is there until the checked copy has it.
  ///
  /// - Parameters:
  ///   - database: The path of the database, which may be in use.
  ///   - file: The path of the copy.
  ///   - replacing: Whether a file that is there may be replaced.
  /// - Returns: What the copy holds.
  /// - Throws: `CopyProblem`: refused, or failed, with nothing changed.
  static func backUp(_ database: String, to file: String, replacing: Bool) throws -> StoreFacts {
    try refuseAsDestination(file, of: database, replacing: replacing)
    let source = try opened(database)
    try reporting(database) {
      try source.read {
        try DatabaseInspection.recognise($0)
        if try DatabaseSeal.verdict($0) == .broken { throw DatabaseFault.damaged(.brokenSeal) }
      }
    }
    // Nobody may read the copy who may not read the database, and never everybody.
    return try PartialFile.write(file, permissions: (FileStatus(database)?.permissions ?? 0o600) & 0o660) { partial in
      try reporting(file) {
        let destination = try DatabaseQueue(path: partial, configuration: configuration(journal: "OFF"))
        try source.backup(to: destination)
        try destination.close()
        return try checked(partial, copyOf: database)
      }
    }
  }

  /// Puts what a backup holds in the place of what a database holds, in one transaction of the database: whoever reads
  /// it sees all of the one or all of the other, and so does the next reader if the process is killed.
  ///
  /// - Parameters:
  ///   - database: The path of the database, which may be in use; made if it is not there.
  ///   - file: The path of a backup.
  ///   - former: Where what the database held is kept, if it held anything.
  ///   - reading: Reads what the backup holds as answers would, from a copy in memory; what it throws refuses the backup.
  /// - Returns: What was restored, and whether there is something at `former`.
  /// - Throws: `CopyProblem`: refused, or failed, with nothing changed but that `former` may have been written.
  static func restore(
    _ database: String, from file: String, keeping former: String, reading: (any FigureStore) throws -> Void = { _ in }
  ) throws -> (facts: StoreFacts, hasFormer: Bool) {
    try refuseAsSource(file, of: database)
    let source = try opened(file, readonly: true)
    let facts = try reporting(file) { try source.read { try inspect($0, exact: true) } }
    try read(source, file, reading)
    let hasFormer = try keep(database, as: former)
    do { try reporting(database) { try write(source, to: database) } } catch {
      // A connection that could not write leaves its journal; the next reader puts back what was there.
      try? opened(database).read(DatabaseInspection.recognise)
      throw error
    }
    return (facts, hasFormer)
  }

  /// Reads a backup whole, in this version's form; throws `CopyProblem` naming what cannot be read.
  private static func read(_ source: DatabaseQueue, _ file: String, _ body: (any FigureStore) throws -> Void) throws {
    let memory = try reporting(file) { () throws -> DatabaseQueue in
      let memory = try DatabaseQueue()
      try source.backup(to: memory)
      try Schema.migrator.migrate(memory)
      return memory
    }
    do {
      let store = SQLiteStore(memory, path: file)
      try store.checkKept()
      try body(store)
    } catch { throw CopyProblem(file, .unusable(asProblem(error))) }
  }

  private static func write(_ source: DatabaseQueue, to database: String) throws {
    if try DatabaseFile.kind(of: database) == .new { try DatabaseFile.make(database) }
    let destination = try DatabaseQueue(path: database, configuration: configuration())
    try source.backup(to: destination)
    try? DatabaseSeal.write(destination)
    try destination.close()
  }

  /// Copies what a database holds, if it holds anything; one that cannot be read is for the operator to move away.
  private static func keep(_ database: String, as former: String) throws -> Bool {
    guard let status = FileStatus(database), !status.isRegular || status.size > 0 else { return false }
    do { _ = try backUp(database, to: former, replacing: false) } catch let error as CopyProblem
      where error.isAboutContent
    { throw CopyProblem(database, .cannotBeKept(error)) }
    return true
  }

  /// A connection that waits its turn; `journal` is for a database nobody else uses, and nil for what the database has.
  private static func configuration(journal: String? = nil, readonly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(SQLiteStore.busySeconds)
    configuration.readonly = readonly
    if let journal {
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = \(journal)") }
    }
    return configuration
  }

  static func opened(_ path: String, readonly: Bool = false) throws -> DatabaseQueue {
    guard let status = FileStatus(path) else { throw CopyProblem(path, .noFile) }
    guard status.isRegular else { throw CopyProblem(path, .notRegular) }
    return try reporting(path) { try DatabaseQueue(path: path, configuration: configuration(readonly: readonly)) }
  }

  /// What a new copy holds, read anew from the file, which is left needing no other file beside it.
  ///
  /// A fault in it is one of what it was copied from.
  private static func checked(_ path: String, copyOf database: String) throws -> StoreFacts {
    let copy = try DatabaseQueue(path: path, configuration: configuration(journal: "DELETE"))
    defer { try? copy.close() }
    return try reporting(database) {
      let facts = try copy.read { try inspect($0, exact: false) }
      try DatabaseSeal.write(copy)
      return facts
    }
  }

  /// What a database holds; throws `DatabaseFault` for one that is not ours, or not whole.
  private static func inspect(_ database: Database, exact: Bool) throws -> StoreFacts {
    try DatabaseInspection.inspect(database, exact: exact)
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    let figures = try Int.fetchOne(database, sql: "SELECT SUM(figures) FROM block") ?? 0
    return StoreFacts(bytes: pages * pageSize, figures: figures)
  }

  private static func refuseAsDestination(_ file: String, of database: String, replacing: Bool) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    guard FileStatus(folder)?.isFolder == true else { throw CopyProblem(folder, .noFolder) }
    guard let status = FileStatus(file) else { return }
    if let other = FileStatus(database), status.isSame(as: other) { throw CopyProblem(file, .isDatabaseItself) }
    guard status.isRegular else { throw CopyProblem(file, .notRegular) }
    guard replacing else { throw CopyProblem(file, .exists) }
  }

  private static func refuseAsSource(_ file: String, of database: String) throws {
    guard let status = FileStatus(file) else { throw CopyProblem(file, .noFile) }
    if let other = FileStatus(database), status.isSame(as: other) { throw CopyProblem(file, .isDatabaseItself) }
  }

  /// What SQLite and the system say, as an error about a path.
  static func reporting<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw CopyProblem(path, error: error) }
  }
}
