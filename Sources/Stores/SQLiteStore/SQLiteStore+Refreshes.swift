import Figures
import GRDB
import Values

extension SQLiteStore {
  /// Remembers that a refresh has begun, and gives its number; the caller holds the database's `RefreshLock`.
  ///
  /// Since it does, those that still seem to run are dead: they are marked as interrupted.
  public func beginRefresh(_ trigger: RefreshRun.Trigger, isWhole: Bool, started: String) throws -> Int {
    try telling {
      try queue.write { database in
        try database.execute(sql: "UPDATE refresh_run SET outcome = 'interrupted' WHERE outcome = 'running'")
        try database.execute(
          sql: "INSERT INTO refresh_run (begun_by, is_whole, started, outcome) VALUES (?, ?, ?, 'running')",
          arguments: [trigger.rawValue, isWhole, started])
        return Int(database.lastInsertedRowID)
      }
    }
  }

  /// Remembers how a refresh ended.
  public func endRefresh(_ id: Int, ended: String, _ result: RefreshRun.Result) throws {
    try writing { database in
      try database.execute(
        sql: """
          UPDATE refresh_run SET ended = ?, outcome = ?, asked = ?, changed = ?, failures = ?, problem_nb = ?,
          problem_nn = ?, problem_en = ? WHERE id = ?
          """,
        arguments: [
          ended, result.outcome.rawValue, result.asked, result.changed, result.failures, result.problem?.nb,
          result.problem?.nn, result.problem?.en, id,
        ])
    }
  }

  /// The newest refreshes, the last first; at most as many as said, of those that asked for everything where told so.
  public func refreshRuns(most: Int, wholeOnly: Bool) throws -> [RefreshRun] {
    try telling {
      try queue.read { database in
        try Row.fetchAll(
          database, sql: "SELECT * FROM refresh_run WHERE is_whole OR NOT ? ORDER BY id DESC LIMIT ?",
          arguments: [wholeOnly, most]
        ).compactMap(RefreshRun.init(row:))
      }
    }
  }
}

extension RefreshRun {
  /// Nil for a trigger or outcome that a newer version may have written.
  fileprivate init?(row: Row) {
    guard let trigger = Trigger(rawValue: row["begun_by"]), let outcome = Outcome(rawValue: row["outcome"]) else {
      return nil
    }
    let problem: Multilingual? = (row["problem_nb"] as String?).map { nb in
      Multilingual(nb: nb, nn: row["problem_nn"], en: row["problem_en"] ?? nb)
    }
    self.init(
      id: row["id"], trigger: trigger, isWhole: row["is_whole"], started: row["started"], ended: row["ended"],
      result: Result(
        outcome, asked: row["asked"], changed: row["changed"], failures: row["failures"], problem: problem))
  }
}
