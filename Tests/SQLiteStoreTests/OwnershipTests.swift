import Figures
import Foundation
import GRDB
import Problems
import Regions
@testable import SQLiteStore
import Testing
import TestSupport
import Values

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Whose a database is")
struct OwnershipTests {
  private func contents(_ folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      try names.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "another program's database is refused without a byte changed, whatever it keeps beside it",
    arguments: ["DELETE", "WAL"], [0, 1_234])
  func otherProgram(journal: String, id: Int) throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("other.sqlite").path
      let other = try DatabaseQueue(path: path)
      try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = \(journal)") }
      try other.write {
        try $0.execute(
          sql: "PRAGMA application_id = \(id); CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('x')")
      }
      if journal == "DELETE" { try other.close() }
      let before = try contents(folder)
      let error = #expect(throws: StoreProblem.self) { try SQLiteStore(path: path) }
      #expect(
        error?.english.hasSuffix(
          "It is not a database of Målestokk: move it away, or choose another with --database FILE.") == true)
      let why =
        id == 0 || journal == "WAL" ? "it has another program's tables: table note" : "with the application_id 0x4d2"
      #expect(error?.english.contains(why) == true, "\(error?.english ?? "")")
      // What belongs to its readers, the shared index of the log, is no content.
      #expect(try contents(folder).filter { !$0.key.hasSuffix("-shm") } == before.filter { !$0.key.hasSuffix("-shm") })
    }
  }

  /// The journal of a transaction that began with no page at all: what it would put back is nothing.
  private static let journalOfNothing: Data = {
    let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    // No page to put back, a number of chance, no page before, and the sizes of a sector and of a page.
    let sizes: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 16, 0]
    return Data(magic + sizes + [UInt8](repeating: 0, count: 512 - 28))
  }()

  @Test("a file that was left in the middle of its very first transaction is put back to nothing, and begun anew")
  func firstTransaction() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      let begun = try DatabaseQueue(path: path)
      try begun.write { try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
      try begun.close()
      try Self.journalOfNothing.write(to: URL(fileURLWithPath: path + "-journal"))
      let store = try SQLiteStore(path: path)
      #expect(try store.fault() == nil)
      #expect(try store.datasets() == [])
    }
  }

  /// Takes back what has been added since the seventh step.
  private static let seventhStep = """
    DROP TABLE seal; ALTER TABLE dataset DROP COLUMN licence_en; ALTER TABLE dataset DROP COLUMN location_en;
    \(NynorskTests.tenthStep)
    DELETE FROM grdb_migrations WHERE CAST(identifier AS INTEGER) > 7;
    """

  @Test("a database that does not say whose it is, but is ours, is marked and closed to others; a newer one is refused")
  func unmarked() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try SQLiteStore(path: path).fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      // As the version before this one left it.
      let old = try DatabaseQueue(path: path)
      try old.write {
        try EarlierVersion.beforeBlocks($0)
        try $0.execute(
          sql:
            """
            \(Self.seventhStep)
            PRAGMA application_id = 0; PRAGMA user_version = 0
            """
        )
      }
      try old.close()
      #expect(chmod(path, 0o644) == 0)
      #expect(try SQLiteStore(path: path).counts().map(\.rows) == [1])
      var status = stat()
      #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
      let id = try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA application_id") }
      #expect(id == 0x4D61_616C)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
      let error = #expect(throws: StoreProblem.self) { try SQLiteStore(path: path) }
      #expect(error?.english.hasSuffix("Update maalestokk.") == true)
    }
  }

  @Test("a database of an earlier version with what this one cannot read is left as it was, and said so")
  func unreadableField() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try SQLiteStore(path: path).fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      let old = try DatabaseQueue(path: path)
      try old.write {
        try EarlierVersion.beforeBlocks($0)
        try $0.execute(
          sql: """
            \(Self.seventhStep)
            UPDATE observation SET known = '15.06.2026'; PRAGMA application_id = 0; PRAGMA user_version = 0
            """)
      }
      try old.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let error = #expect(throws: StoreProblem.self) { try SQLiteStore(path: path) }
      #expect(error?.english.contains("observation.known = 15.06.2026") == true, "\(error?.english ?? "")")
      #expect(error?.english.contains("with the version that wrote it") == true)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test("a byte that changed while the database was open is not sealed by the next comment, nor by the next import")
  func notLaundered() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      let store = try SQLiteStore(path: path)
      try store.fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let place = try #require(bytes.range(of: Data("net-operating-result".utf8), options: .backwards))
      bytes[place.lowerBound] ^= 1
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      try file.write(contentsOf: bytes)
      try file.close()
      #expect(throws: StoreProblem.self) {
        try store.addComment(on: "x", in: RegionCode("3405"), year: 2023, text: "a", author: "b", written: "2026-11-26")
      }
      #expect(throws: StoreProblem.self) { try store.removeComment(1) }
      #expect(throws: StoreProblem.self) { try SQLiteStore(path: path) }
    }
  }

  @Test("a first opening that was killed before its first step is gone on with")
  func killedAtOnce() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
      #expect(try SQLiteStore(path: path).counts().isEmpty)
      let bare = folder.appendingPathComponent("bare.sqlite").path
      try DatabaseQueue(path: bare).write {
        try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
      #expect(throws: CopyProblem.self) { try DatabaseCopy.restore(path, from: bare, keeping: path + ".former") }
    }
  }

  @Test("a database, its journals, its lock and its backups are their owner's alone, in a folder that is too")
  func modes() throws {
    try withTemporaryFolder { folder in
      let place = folder.appendingPathComponent("new/deep").path
      let path = place + "/x.sqlite"
      let store = try SQLiteStore(path: path)
      try store.fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      _ = try DatabaseCopy.backUp(path, to: place + "/copy.sqlite", replacing: false)
      let holder = RunningProgram(command: "fetch", process: getpid(), since: "2026-11-25T07:30:00Z")
      let lock = try RefreshLock.take(of: path, as: holder)
      let reader = try DatabaseQueue(path: path)
      try reader.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try reader.write { try $0.execute(sql: "INSERT INTO setting VALUES ('written', 'into the log')") }
      for name in try FileManager.default.contentsOfDirectory(atPath: place) {
        var status = stat()
        #expect(stat(place + "/" + name, &status) == 0 && status.st_mode & 0o777 == 0o600, "\(name)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: place).count >= 4)
      for part in ["new", "new/deep"] {
        var status = stat()
        #expect(stat(folder.appendingPathComponent(part).path, &status) == 0 && status.st_mode & 0o777 == 0o700)
      }
      withExtendedLifetime(lock) {}
    }
  }
}
