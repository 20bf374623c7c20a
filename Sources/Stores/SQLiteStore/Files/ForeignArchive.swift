import Figures
import Foundation
import GRDB
import Problems

/// The archive of a database that is not the one in use: it is read, and never written to.
struct ForeignArchive: ForeignAnswers {
  private let queue: DatabaseQueue
  private let path: String

  /// Opens the archive of a database.
  ///
  /// Throws `CopyProblem` when there is no such file, when it is not a database of Målestokk, or when it cannot be read.
  init(path: String) throws {
    self.path = path
    queue = try DatabaseCopy.opened(path, readonly: true)
    try DatabaseCopy.reporting(path) {
      // Refuses views too: one of the archive's name could give rows without end.
      try queue.read(DatabaseInspection.recognise)
    }
  }

  /// The places of the archived answers, in the order they were kept.
  func places() throws -> [Int64] {
    try DatabaseCopy.reporting(path) {
      try queue.read { try Int64.fetchAll($0, sql: "SELECT sequence FROM archive ORDER BY sequence") }
    }
  }

  /// The answer at a place; throws `ArchiveProblem` when it is not what its hash says, or cannot be read.
  func answer(at place: Int64) throws -> (sha256: String, answer: ArchivedAnswer) {
    let row = try DatabaseCopy.reporting(path) {
      try queue.read { database in
        try Row.fetchOne(
          database, sql: "SELECT sha256, size, deflated, request, headers, retrieved FROM archive WHERE sequence = ?",
          arguments: [place])
      }
    }
    let fields = row.map { Array($0.databaseValues) } ?? []
    func text(_ index: Int) -> String? { fields.indices.contains(index) ? .fromDatabaseValue(fields[index]) : nil }
    guard let hash = text(0), let size = Int.fromDatabaseValue(fields[1]), size >= 0,
      let deflated = Data.fromDatabaseValue(fields[2]), let request = text(3), let headers = text(4),
      let retrieved = text(5)
    else { throw ArchiveProblem.unreadable(place: place) }
    let bytes = try SQLiteStore.unpacked(deflated, size: size, hash)
    return (hash, ArchivedAnswer(bytes: bytes, request: request, headers: headers, retrieved: retrieved))
  }
}
