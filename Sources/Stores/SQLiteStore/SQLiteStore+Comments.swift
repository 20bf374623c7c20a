import Figures
import GRDB
import Problems
import Regions
import Values

extension SQLiteStore {
  /// The comments on a municipality's figures, or on everyone's, by municipality, year and number.
  public func comments(on region: RegionCode?) throws -> [Comment] {
    try telling {
      try queue.read { database in
        try Row.fetchAll(
          database, sql: "SELECT * FROM comment WHERE region = ? OR ? ORDER BY region, year, id",
          arguments: [region?.rawValue, region == nil]
        ).map(Comment.init(row:))
      }
    }
  }

  /// Keeps a comment, and gives it back with its number.
  ///
  /// Over a connection of its own, so that nobody who reads waits behind it. It waits for another that writes for `waiting`
  /// seconds, and throws an error that `StoreProblem.isBusy` knows after that. `decide` is called when only the last step is left;
  /// when it throws, nothing is kept.
  public func addComment(
    on indicator: IndicatorID, in region: RegionCode, year: Int, text: String, author: String, written: String,
    waiting: Double, decide: () throws -> Void
  ) throws -> Comment {
    try telling {
      var configuration = Configuration()
      configuration.busyMode = .timeout(waiting)
      configuration.foreignKeysEnabled = true
      let own = try DatabaseQueue(path: path, configuration: configuration)
      let comment = try own.write { database in
        try DatabaseSeal.refuseBroken(database)
        try database.execute(
          sql: "INSERT INTO comment (region, indicator, year, text, author, written) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [region.rawValue, indicator, year, text, author, written])
        try decide()
        return Comment(
          id: Int(database.lastInsertedRowID), region: region, indicator: indicator, year: year, text: text,
          author: author, written: written)
      }
      try? DatabaseSeal.write(own)
      return comment
    }
  }

  /// Removes a comment and gives it back; nil when there is none of that number.
  public func removeComment(_ id: Int) throws -> Comment? {
    try writing { database in
      let row = try Row.fetchOne(database, sql: "SELECT * FROM comment WHERE id = ?", arguments: [id])
      try database.execute(sql: "DELETE FROM comment WHERE id = ?", arguments: [id])
      return row.map(Comment.init(row:))
    }
  }
}

extension Comment {
  init(row: Row) {
    self.init(
      id: row["id"], region: RegionCode(row["region"] as String), indicator: row["indicator"], year: row["year"],
      text: row["text"], author: row["author"], written: row["written"])
  }
}
