import Figures
import Foundation
import GRDB
import Problems
import SQLiteStore
import Testing
import TestSupport
import Values

#if canImport(Glibc)
  import Glibc
#endif

@Suite("A store that cannot be opened")
struct StoreErrorTests {
  private func message(_ path: String) -> String? {
    do {
      _ = try SQLiteStore(path: path)
      return nil
    } catch { return ((error as? any Problem)?.english ?? "\(error)") }
  }

  @Test("a file that is no database is left alone, and the reader told what to do")
  func notADatabase() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("letter.txt")
      let text = Data(String(repeating: "Dear council, ", count: 100).utf8)
      try text.write(to: file)
      #expect(
        message(file.path)
          == "The database \(file.path) cannot be used (the file is no database). It is not a database of Målestokk: move it away, or "
          + "choose another with --database FILE.")
      #expect(try Data(contentsOf: file) == text)
    }
  }

  @Test("a folder where the file should be")
  func isAFolder() throws {
    try withTemporaryFolder { folder in
      #expect(
        message(folder.path)
          == "The database \(folder.path) cannot be used (it is a folder). Check the permissions, or choose another place with "
          + "--database FILE.")
    }
  }

  @Test("a file where a folder should be")
  func belowAFile() throws {
    try withTemporaryFolder { folder in
      try Data("x".utf8).write(to: folder.appendingPathComponent("file"))
      let path = folder.path + "/file/x.sqlite"
      let found = try #require(message(path))
      #expect(found.hasPrefix("The database \(path) cannot be used ("))
      #expect(found.hasSuffix("(a part of the path is no folder). Choose another place with --database FILE."))
    }
  }

  @Test("folders that are missing are made")
  func missingFolders() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("a/b c/ø/x.sqlite").path
      #expect(message(path) == nil)
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("a folder that may not be written to", .enabled(if: geteuid() != 0, "root may write anywhere"))
  func readOnlyFolder() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
      let path = folder.path + "/x.sqlite"
      #expect(
        message(path)
          == "The database \(path) cannot be used (it cannot be opened). Check the permissions, or choose another place with "
          + "--database FILE.")
    }
  }

  @Test("an empty file is a new database, and one of ours is opened again")
  func again() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try Data().write(to: URL(fileURLWithPath: path))
      #expect(message(path) == nil)
      #expect(message(path) == nil)
    }
  }

  @Test("a row that cannot be read is an error, not a gap")
  func corruptRow() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      let store = try SQLiteStore(path: path)
      try store.fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE block SET bytes = x'00'") }
      #expect(throws: StoreProblem.self) { try store.observations(of: "net-operating-result", in: 2023, asOf: nil) }
    }
  }
}
