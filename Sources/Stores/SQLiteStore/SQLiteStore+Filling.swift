import Figures
import Foundation
import GRDB
import Regions
import Statistics
import Values

extension SQLiteStore {
  /// Fills the store from the shipped datasets in one transaction, unless it already holds exactly these.
  ///
  /// What an earlier version shipped is replaced. `content` is asked for only when it is needed, inside the
  /// transaction, so that of two processes that start at once one fills and the other finds it done.
  /// `folder` is remembered. Returns whether anything was written.
  @discardableResult
  public func fill(
    fingerprint: String, from folder: String,
    content: () throws -> (datasets: [StoredDataset], observations: [StoredObservation], conflicts: [Conflict])
  ) throws -> Bool {
    if try setting(StoreSetting.fingerprint) == fingerprint { return false }
    let wrote = try telling {
      try queue.inDatabaseReturning { database in
        guard
          try String.fetchOne(
            database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [StoreSetting.fingerprint])
            != fingerprint
        else { return false }
        let (datasets, observations, conflicts) = try content()
        // What a user imported stays; all else was shipped.
        for (table, column) in [
          ("block", "dataset"), ("conflict", "dataset"), ("dataset_file", "dataset"), ("dataset", "id"),
        ] {
          try database.execute(sql: "DELETE FROM \(table) WHERE \(column) NOT IN (SELECT dataset FROM import)")
        }
        try Self.insert(datasets, database)
        try Self.insert(observations, database)
        try Self.insert(conflicts, database)
        try database.execute(
          sql: "INSERT OR REPLACE INTO setting VALUES (?, ?), (?, ?)",
          arguments: [StoreSetting.fingerprint, fingerprint, StoreSetting.folder, folder])
        return true
      }
    }
    if wrote { seal() }
    return wrote
  }

  static func insert(_ datasets: [StoredDataset], _ database: Database) throws {
    for dataset in datasets {
      let origin = dataset.origin
      try database.execute(
        sql: "INSERT INTO dataset VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          origin.id, dataset.path, origin.title.nb, origin.title.en, origin.publisher, origin.licence.nb,
          origin.location.nb, origin.published, origin.retrieved, origin.notes.nb, origin.notes.en,
          origin.licence.english, origin.location.english, origin.title.nn, origin.licence.nn, origin.location.nn,
          origin.notes.nn, origin.borders,
        ])
      for file in dataset.files {
        try database.execute(
          sql: "INSERT INTO dataset_file VALUES (?, ?, ?, ?, ?)",
          arguments: [origin.id, file.kind, file.name, file.sha256, file.bytes.map { Data($0) }])
      }
    }
  }

  static func insert(_ conflicts: [Conflict], _ database: Database) throws {
    for conflict in conflicts {
      try database.execute(
        sql: "INSERT INTO conflict VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          conflict.id, conflict.dataset, conflict.indicator, conflict.region.rawValue, conflict.year,
          conflict.chosen.value,
          conflict.chosen.locator, conflict.other.value, conflict.other.locator, conflict.reason.recorded?.nb,
          conflict.reason.recorded?.en, conflict.reason.recorded?.nn,
        ])
    }
  }
}

extension DatabaseQueue {
  /// Runs in one transaction that takes the write lock at once, and returns what the body returns.
  fileprivate func inDatabaseReturning<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try writeWithoutTransaction { database in
      var result: Value?
      try database.inTransaction(.immediate) {
        result = try body(database)
        return .commit
      }
      guard let result else {
        throw DatabaseError(resultCode: .SQLITE_INTERNAL, message: "the transaction gave nothing")
      }
      return result
    }
  }
}

extension Multilingual {
  /// The English text; nil where it is what stands in bokmål.
  fileprivate var english: String? { nb == en ? nil : en }
}
