import Foundation
import GRDB
import Problems

extension SQLiteStore {
  /// Unpacks every archived answer and holds every file that is kept whole against its hash.
  ///
  /// Throws `ArchiveProblem` naming the first that is not what its hash says, and `StoreProblem`.
  func checkKept() throws {
    for (dataset, name, hash, bytes) in try keptFiles() where Self.sha256([UInt8](bytes)) != hash {
      throw ArchiveProblem.otherFile(dataset: dataset, name: name)
    }
    let hashes = try reading { try String.fetchAll($0, sql: "SELECT sha256 FROM archive ORDER BY sequence") }
    for hash in hashes { _ = try archivedAnswer(hash) }
  }

  private func keptFiles() throws -> [(dataset: String, name: String, hash: String, bytes: Data)] {
    try reading { database in
      let sql = "SELECT dataset, name, sha256, bytes FROM dataset_file WHERE bytes IS NOT NULL ORDER BY dataset, name"
      return try Row.fetchAll(database, sql: sql).map { ($0[0], $0[1], $0[2], $0[3]) }
    }
  }
}
