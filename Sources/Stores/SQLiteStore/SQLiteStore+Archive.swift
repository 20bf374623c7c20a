import Crypto
import Figures
import Foundation
import GRDB
import Problems
import Values

extension SQLiteStore: AnswerArchive {
  public func keep(_ answer: ArchivedAnswer) throws -> String {
    try telling { try queue.write { try Self.keep(answer, $0) } }
  }

  /// Keeps an answer within a transaction, and returns the hash of its bytes.
  static func keep(_ answer: ArchivedAnswer, _ database: Database) throws -> String {
    let hash = sha256(answer.bytes)
    // What is said of bytes can be said anew until something is taken in from them, or a call leads to them.
    try database.execute(
      sql: """
        INSERT INTO archive (sha256, size, deflated, request, headers, retrieved) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (sha256) DO UPDATE
        SET request = excluded.request, headers = excluded.headers, retrieved = excluded.retrieved
        WHERE headers <> excluded.headers
          AND sha256 NOT IN (SELECT sha256 FROM import UNION SELECT sha256 FROM call)
        """,
      arguments: [
        hash, answer.bytes.count, Data(try Deflate.compress(answer.bytes)), answer.request, answer.headers,
        answer.retrieved,
      ])
    return hash
  }

  /// The bytes of an archived answer, which must have its hash.
  static func unpacked(_ deflated: Data, size: Int, _ hash: String) throws -> [UInt8] {
    let bytes = try Deflate.decompress([UInt8](deflated), size: size)
    guard sha256(bytes) == hash else {
      throw ArchiveProblem.otherAnswer(sha256: hash)
    }
    return bytes
  }

  static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).hexadecimal
  }
}
