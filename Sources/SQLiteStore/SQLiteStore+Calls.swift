import Foundation
import GRDB
import Ingest

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
    return try queue.read { database in
      try Row.fetchOne(database, sql: sql, arguments: [request, edition]).map { row in
        AnsweredCall(
          request: request, edition: row[0], sha256: row[1], retrieved: row[2], entityTag: row[3], lastModified: row[4])
      }
    }
  }

  public func archivedBytes(_ sha256: String) throws -> [UInt8]? {
    let row = try queue.read { database in
      try Row.fetchOne(database, sql: "SELECT size, deflated FROM archive WHERE sha256 = ?", arguments: [sha256])
    }
    guard let row else { return nil }
    return try Self.unpacked(row[1] as Data, size: row[0], sha256)
  }

  /// The day of the last answer from an address that begins so; nil where there is none.
  public func lastAnswered(from address: String) throws -> String? {
    try queue.read { database in
      try String.fetchOne(
        database, sql: "SELECT MAX(retrieved) FROM call WHERE instr(request, ' ' || ?) > 0", arguments: [address])
    }
  }
}
