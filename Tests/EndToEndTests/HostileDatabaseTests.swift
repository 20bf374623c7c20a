import Foundation
import GRDB
import TestSupport
import Testing

@Suite("Databases that somebody has tampered with, given to restore", .serialized)
struct HostileDatabaseTests {
  /// A change to a backup, and what the refusal names.
  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let sql: String
    let said: String
    var testDescription: String { name }
  }

  private static let rewritten = "REPLACE(CAST(bytes AS TEXT), '3405', '34 5')"

  static let faults = [
    Fault(
      name: "a trigger",
      sql: "CREATE TRIGGER better AFTER INSERT ON block BEGIN UPDATE block SET figures = 1; END",
      said: "has not the tables of Målestokk; this differs or is missing: trigger better."),
    Fault(name: "a view beside the tables", sql: "CREATE VIEW figures AS SELECT 1", said: "view figures"),
    Fault(
      name: "a view without an end in a table's place",
      sql: """
        ALTER TABLE comment RENAME TO kept;
        CREATE VIEW comment AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n
        """, said: "view comment"),
    Fault(
      name: "a view in place of the list of migrations",
      sql: """
        ALTER TABLE grdb_migrations RENAME TO kept;
        CREATE VIEW grdb_migrations AS WITH RECURSIVE n(identifier) AS (SELECT '1' UNION ALL SELECT identifier || '1' FROM n)
        SELECT identifier FROM n
        """, said: "is not a database of Målestokk"),
    Fault(name: "a table that is missing", sql: "DROP TABLE refresh_run", said: "table refresh_run"),
    Fault(name: "a table too many", sql: "CREATE TABLE more (x)", said: "table more"),
    Fault(name: "an index that is missing", sql: "DROP INDEX block_dataset", said: "index block_dataset"),
    Fault(name: "a column too many", sql: "ALTER TABLE comment ADD COLUMN secret TEXT", said: "table comment"),
    Fault(
      name: "a list of migrations that claims too little",
      sql: "DELETE FROM grdb_migrations WHERE CAST(identifier AS INTEGER) > 6", said: "table block"),
    Fault(name: "a format of a newer program", sql: "PRAGMA user_version = 2", said: "newer Målestokk"),
    Fault(
      name: "a header that says nothing", sql: "PRAGMA application_id = 0", said: "application_id 0, user_version 1"),
    Fault(name: "no key figures", sql: "DELETE FROM dataset_file", said: "it lacks the files of key figures"),
    Fault(
      name: "a list of migrations with a hole", sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '3%'",
      said: "grdb_migrations"),
    Fault(
      name: "a byte of a block that is another",
      sql: "UPDATE block SET bytes = CAST(substr(bytes, 1, 9) || x'FF' || substr(bytes, 11) AS BLOB) WHERE id = 7",
      said: "holds what cannot be used: block "),
    Fault(name: "a block cut short", sql: "UPDATE block SET bytes = x'01' WHERE id = 7", said: ": length. Use another"),
    Fault(
      name: "a block in another's place", sql: "UPDATE block SET indicator = 'net-debt' || indicator WHERE id = 7",
      said: ": checksum. Use another backup."),
    Fault(
      name: "a block that is no bytes", sql: "UPDATE block SET bytes = 'text' WHERE id = 7", said: "block.bytes = "),
    Fault(
      name: "more figures than there are", sql: "UPDATE block SET figures = figures + 1 WHERE id = 7",
      said: ": figures. Use another backup."),
    Fault(
      name: "a first day that is none", sql: "UPDATE block SET first_known = '9999-99-99' WHERE id = 7",
      said: "block.first_known = 9999-99-99"),
    Fault(name: "a text for a year", sql: "UPDATE block SET year = 'soon' WHERE id = 7", said: "block.year = soon"),
    Fault(
      name: "a block of no dataset", sql: "PRAGMA foreign_keys = OFF; UPDATE block SET dataset = 'none' WHERE id = 7",
      said: "is damaged (a row of block has no dataset)"),
    Fault(
      name: "a table of regions that is another than its hash",
      sql: "UPDATE dataset_file SET bytes = CAST(\(rewritten) AS BLOB) WHERE kind = 'municipalities'",
      said: "municipalities.csv is not what its hash says"),
    Fault(
      name: "an archived answer that cannot be unpacked",
      sql: "INSERT INTO archive VALUES (1, 'ab', 500000000, x'00', 'GET', '', '2026-11-25')",
      said: "An archived answer claims 500000000 bytes"),
  ]

  @Test("each is refused with what is wrong, in time, and the database stays as it was", arguments: faults)
  func refused(fault: Fault) throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("figures.sqlite").path
      let file = folder.appendingPathComponent("backup.sqlite").path
      try Program.copyFilledDatabase(to: database)
      try FileManager.default.copyItem(atPath: database, toPath: file)
      let queue = try DatabaseQueue(path: file)
      try queue.writeWithoutTransaction { try $0.execute(sql: fault.sql) }
      try queue.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: database))
      let start = ContinuousClock.now
      let run = try Program.run(["restore", file, "--language", "en"], database: database)
      #expect(start.duration(to: .now) < .seconds(60), "no view is ever asked")
      #expect([1, 64].contains(run.status), "\(run.status)")
      #expect(run.messages.hasPrefix(file) && run.messages.contains(fault.said), "\(run.messages)")
      #expect(run.messages.hasSuffix("Nothing was changed.\n") && run.output.isEmpty)
      #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }
  }

  @Test("a flipped byte: the doctor and every question say the store is damaged, and what to do")
  func flipped() throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("figures.sqlite").path
      try Program.copyFilledDatabase(to: database)
      let healthy = try Program.run(["doctor", "--language", "en"], database: database)
      #expect(healthy.output.contains("✔ Whole: structure, references, contents and checksum hold"))
      var bytes = try Data(contentsOf: URL(fileURLWithPath: database))
      bytes[bytes.count / 2] ^= 4
      try bytes.write(to: URL(fileURLWithPath: database))
      let said = "checksum mismatch: bytes have changed since they were written"
      for arguments in [["rank", "net-debt"], ["brief"], ["comment", "--list"], ["import", "--list"]] {
        let run = try Program.run(arguments + ["--language", "en"], database: database)
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.messages.hasPrefix("The database \(database) cannot be used (\(said)). It is damaged: restore"))
      }
      let norwegian = try Program.run(["rank", "net-debt"], database: database)
      #expect(norwegian.messages.hasPrefix("Databasen \(database) kan ikke brukes ("))
      let doctor = try Program.run(["doctor", "--language", "en"], database: database)
      #expect(doctor.status == 1 && doctor.output.contains("✘ Database") && doctor.output.contains(said))
    }
  }
}
