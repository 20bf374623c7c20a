import Figures
import Foundation
import GRDB

extension SQLiteStore: CallLedger {
  public func note(_ call: AnsweredCall) throws {
    try telling {
      try queue.write { database in
        try database.execute(
          sql: "INSERT OR REPLACE INTO call VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [call.request, call.edition, call.sha256, call.retrieved, call.entityTag, call.lastModified])
      }
    }
  }

  public func answer(to request: String, edition: String?) throws -> AnsweredCall? {
    let sql = """
      SELECT edition, sha256, retrieved, entity_tag, last_modified FROM call
      WHERE request = ? AND edition = IFNULL(?, edition) ORDER BY edition DESC LIMIT 1
      """
    return try reading { database in
      try Row.fetchOne(database, sql: sql, arguments: [request, edition]).map { row in
        AnsweredCall(
          request: request, edition: row[0], sha256: row[1], retrieved: row[2], entityTag: row[3], lastModified: row[4])
      }
    }
  }

  public func archivedAnswer(_ sha256: String) throws -> ArchivedAnswer? {
    let row = try reading { database in
      try Row.fetchOne(
        database, sql: "SELECT size, deflated, request, headers, retrieved FROM archive WHERE sha256 = ?",
        arguments: [sha256])
    }
    return try row.map { row in
      ArchivedAnswer(
        bytes: try Self.unpacked(row[1] as Data, size: row[0], sha256), request: row[2], headers: row[3],
        retrieved: row[4])
    }
  }

  /// When anything was last answered from an address that begins so; nil where nothing was.
  public func lastAnswered(from address: String) throws -> String? {
    try reading { database in
      try String.fetchOne(
        database, sql: "SELECT MAX(retrieved) FROM call WHERE instr(request, ' ' || ?) > 0", arguments: [address])
    }
  }
}

extension SQLiteStore {
  /// The newest day that any figures are from; nil in an empty store.
  public func newestDay() throws -> String? {
    try reading { try String.fetchOne($0, sql: "SELECT MAX(COALESCE(published, retrieved)) FROM dataset") }
  }
}
