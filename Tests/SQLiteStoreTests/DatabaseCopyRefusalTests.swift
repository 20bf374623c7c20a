import Figures
import Foundation
import GRDB
import Problems

@testable import SQLiteStore
import Testing
import TestSupport
import Values

@Suite("What is never restored")
struct DatabaseCopyRefusalTests {
  /// What is wrong with a file; each makes one from a whole backup.
  enum Fault: CaseIterable {
    case missing, folder, empty, letter, otherProgram, newer, half, damaged
  }

  private func make(_ fault: Fault, at path: String, from backup: String) throws {
    let url = URL(fileURLWithPath: path)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: backup))
    switch fault {
    case .missing: break
    case .folder: try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    case .empty: try Data().write(to: url)
    case .letter: try Data(String(repeating: "Dear council, ", count: 100).utf8).write(to: url)
    case .otherProgram:
      let other = try DatabaseQueue(path: path)
      try other.write {
        try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT); INSERT INTO grdb_migrations VALUES ('v1')")
      }
      try other.close()
    case .newer:
      try bytes.write(to: url)
      let newer = try DatabaseQueue(path: path)
      try newer.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 of the future')") }
      try newer.close()
    case .half: try bytes.prefix(bytes.count / 2 / 4096 * 4096).write(to: url)
    case .damaged: try damaged(bytes).write(to: url)
    }
  }

  /// The bytes with one page of an index put to nothing, which only a check of the whole finds.
  private func damaged(_ bytes: Data) throws -> Data {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try bytes.write(to: URL(fileURLWithPath: path))
      let queue = try DatabaseQueue(path: path)
      let page = try queue.read {
        try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'block_dataset'")
      }
      try queue.close()
      var damaged = bytes
      let start = (try #require(page) - 1) * 4096
      damaged.replaceSubrange(start + 100..<start + 4096, with: Data(repeating: 0, count: 3996))
      return damaged
    }
  }

  private func sentence(_ fault: Fault) -> (start: String, isRefusal: Bool) {
    switch fault {
    case .missing: ("There is no file FILE.", true)
    case .folder: ("FILE is no regular file.", true)
    case .empty, .letter, .otherProgram: ("FILE is not a database of Målestokk. Nothing was changed.", true)
    case .newer:
      ("FILE was written by a newer Målestokk than this one. Update maalestokk. Nothing was changed.", true)
    case .half, .damaged: ("FILE is damaged", false)
    }
  }

  @Test(
    "a file that cannot be a database of ours is refused with what is wrong, and nothing changes",
    arguments: Fault.allCases)
  func refused(fault: Fault) throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("figures.sqlite").path
      let backup = folder.appendingPathComponent("backup.sqlite").path
      let file = folder.appendingPathComponent("file").path
      try SQLiteStore(path: database).fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      _ = try DatabaseCopy.backUp(database, to: backup, replacing: false)
      try make(fault, at: file, from: backup)
      let before = try Data(contentsOf: URL(fileURLWithPath: database))
      do {
        _ = try DatabaseCopy.restore(database, from: file, keeping: folder.path + "/former")
        Issue.record("\(fault) was restored")
      } catch let error as CopyProblem {
        let expected = sentence(fault)
        #expect(error.english.hasPrefix(expected.start.replacing("FILE", with: file)), "\(error.english)")
        #expect(error.isRefusal == expected.isRefusal)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == before)
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/former"))
    }
  }

  @Test("a database that cannot be read is not written over; the operator is told to move it away, and then it works")
  func brokenDatabase() throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("figures.sqlite").path
      let backup = folder.appendingPathComponent("backup.sqlite").path
      try SQLiteStore(path: database).fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      _ = try DatabaseCopy.backUp(database, to: backup, replacing: false)
      let broken = try damaged(Data(contentsOf: URL(fileURLWithPath: database)))
      try broken.write(to: URL(fileURLWithPath: database))
      let error = #expect(throws: CopyProblem.self) {
        try DatabaseCopy.restore(database, from: backup, keeping: folder.path + "/former")
      }
      #expect(
        error?.english.hasPrefix(
          "What the database holds now cannot be kept: \(database) is damaged (checksum mismatch: bytes have changed since they were written). "
        ) == true)
      #expect(error?.english.hasSuffix("and try again: mv \(database) \(database).broken") == true)
      #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == broken)
      try FileManager.default.moveItem(atPath: database, toPath: database + ".broken")
      #expect(try DatabaseCopy.restore(database, from: backup, keeping: folder.path + "/former").facts.figures == 1)
    }
  }

  @Test("a damaged database is not backed up, and the earlier backup stays")
  func backupOfDamaged() throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("figures.sqlite").path
      let backup = folder.appendingPathComponent("backup.sqlite").path
      try SQLiteStore(path: database).fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      _ = try DatabaseCopy.backUp(database, to: backup, replacing: false)
      let earlier = try Data(contentsOf: URL(fileURLWithPath: backup))
      try damaged(earlier).write(to: URL(fileURLWithPath: database))
      let error = #expect(throws: CopyProblem.self) { try DatabaseCopy.backUp(database, to: backup, replacing: true) }
      #expect(
        error?.english.hasPrefix(
          "\(database) is damaged (checksum mismatch: bytes have changed since they were written). ") == true)
      #expect(try Data(contentsOf: URL(fileURLWithPath: backup)) == earlier)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }
  }
}
