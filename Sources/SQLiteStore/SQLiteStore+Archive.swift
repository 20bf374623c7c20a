import Crypto
import Foundation
import GRDB
import Ingest

extension SQLiteStore: AnswerArchive {
  public func keep(_ answer: ArchivedAnswer) throws -> String {
    let hash = Self.sha256(answer.bytes)
    let packed = try Deflate.compress(answer.bytes)
    try telling {
      try queue.write { database in
        // What is said of bytes can be said anew until something is taken in from them, or a call leads to them.
        try database.execute(
          sql: """
            INSERT INTO archive (sha256, size, deflated, request, headers, retrieved) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (sha256) DO UPDATE
            SET request = excluded.request, headers = excluded.headers, retrieved = excluded.retrieved
            WHERE headers <> excluded.headers
              AND sha256 NOT IN (SELECT sha256 FROM import UNION SELECT sha256 FROM call)
            """,
          arguments: [hash, answer.bytes.count, Data(packed), answer.request, answer.headers, answer.retrieved])
      }
    }
    return hash
  }

  public func archivedAnswers() throws -> [(sha256: String, answer: ArchivedAnswer)] {
    let rows = try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT sha256, size, deflated, request, headers, retrieved FROM archive ORDER BY sequence")
    }
    return try rows.map { row in
      let hash: String = row[0]
      let bytes = try Self.unpacked(row[2] as Data, size: row[1], hash)
      return (hash, ArchivedAnswer(bytes: bytes, request: row[3], headers: row[4], retrieved: row[5]))
    }
  }

  /// The bytes of an archived answer, which must have its hash.
  static func unpacked(_ deflated: Data, size: Int, _ hash: String) throws -> [UInt8] {
    let bytes = try Deflate.decompress([UInt8](deflated), size: size)
    guard sha256(bytes) == hash else {
      throw ArchiveError(
        "Det arkiverte svaret \(hash) er et annet enn kontrollsummen sier.",
        "The archived answer \(hash) is not what its hash says.")
    }
    return bytes
  }

  static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
