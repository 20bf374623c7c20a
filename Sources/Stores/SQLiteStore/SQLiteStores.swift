import Figures
import GRDB

/// Stores in SQLite, each a database in a file of its own.
public struct SQLiteStores: FigureStores {
  /// Stores in SQLite.
  public init() {}

  public func open(_ path: String) throws -> any FigureStore { try SQLiteStore(path: path) }
  public func setting(_ name: String, at path: String) -> String? {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try? DatabaseQueue(path: path, configuration: configuration)
    return try? queue?.read {
      try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
  }

  public func watch(_ path: String) throws -> any StoreWatching { try StoreWatch(path: path) }

  public func backUp(_ path: String, to file: String, replacing: Bool) throws -> StoreFacts {
    try DatabaseCopy.backUp(path, to: file, replacing: replacing)
  }

  public func restore(
    _ path: String, from file: String, keeping former: String, reading: (any FigureStore) throws -> Void
  ) throws -> (facts: StoreFacts, hasFormer: Bool) {
    try DatabaseCopy.restore(path, from: file, keeping: former, reading: reading)
  }

  public func archive(of path: String) throws -> any ForeignAnswers { try ForeignArchive(path: path) }
}

extension SQLiteStore: FigureStore {}
