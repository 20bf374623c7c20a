import GRDB
import Indicators
import Regions

extension SQLiteStore {
  /// The comments on a municipality's figures, or on everyone's, by municipality, year and number.
  public func comments(on region: RegionCode? = nil) throws -> [Comment] {
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
  public func addComment(
    on indicator: String, in region: RegionCode, year: Int, text: String, author: String, written: String
  ) throws -> Comment {
    try writing { database in
      try database.execute(
        sql: "INSERT INTO comment (region, indicator, year, text, author, written) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [region.rawValue, indicator, year, text, author, written])
      return Comment(
        id: Int(database.lastInsertedRowID), region: region, indicator: indicator, year: year, text: text,
        author: author, written: written)
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
