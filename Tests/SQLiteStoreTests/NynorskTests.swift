import Figures
import Foundation
import GRDB
import Ingest
import Regions
import SQLiteStore
import TestSupport
import Testing
import Values

@Suite("Nynorsk in the store")
struct NynorskTests {
  /// Takes back what the eleventh step has added.
  static let tenthStep = """
    ALTER TABLE dataset DROP COLUMN title_nn; ALTER TABLE dataset DROP COLUMN licence_nn;
    ALTER TABLE dataset DROP COLUMN location_nn; ALTER TABLE dataset DROP COLUMN notes_nn;
    ALTER TABLE dataset DROP COLUMN borders; ALTER TABLE conflict DROP COLUMN reason_nn; ALTER TABLE refresh_run DROP COLUMN problem_nn;
    DELETE FROM grdb_migrations WHERE CAST(identifier AS INTEGER) > 10;
    """

  private let origin = Origin(
    id: "a", title: Multilingual(nb: "Fastleger", nn: "Fastlegar", en: "General practitioners"), publisher: "Test",
    licence: Multilingual(nb: "fri", nn: "fritt", en: "free"), location: Multilingual(nb: "her", nn: "her", en: "here"),
    published: nil, retrieved: "2026-11-23", notes: Multilingual(nb: "Fra en kopi.", nn: "Frå ein kopi.", en: "A copy.")
  )
  private let conflict = Conflict(
    id: "c", indicator: "net-debt", region: RegionCode("3405"), year: 2023, dataset: "a",
    chosen: Conflict.Side(value: "1", locator: "p1"), other: Conflict.Side(value: "2", locator: "p2"),
    reason: .recorded(Multilingual(nb: "Tabellen går foran.", nn: "Tabellen går føre.", en: "The table goes first.")))
  private var result: RefreshRun.Result {
    RefreshRun.Result(
      .failed, failures: 1, problem: Multilingual(nb: "Svarte ikke.", nn: "Svara ikkje.", en: "No answer."))
  }

  private func filled(_ path: String) throws -> SQLiteStore {
    let store = try SQLiteStore(path: path)
    try store.fill(fingerprint: "1") { ([StoredDataset(path: "test/a", origin: origin, files: [])], [], [conflict]) }
    try store.endRefresh(
      store.beginRefresh(.command, isWhole: true, started: "2026-11-26"), ended: "2026-11-26", result)
    return store
  }

  @Test("what datasets, conflicts and refreshes say in nynorsk is kept and read back")
  func kept() throws {
    try withTemporaryFolder { folder in
      let store = try filled(folder.appendingPathComponent("x.sqlite").path)
      #expect(try store.origin(of: "a") == origin)
      #expect(try store.conflicts(about: "net-debt") == [conflict])
      #expect(try store.refreshRuns(most: 1).map(\.result) == [result])
    }
  }

  @Test("a database of before nynorsk is opened and keeps what it holds: bokmål stands, and the next filling brings it")
  func earlier() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      _ = try filled(path)
      let old = try DatabaseQueue(path: path)
      try old.write {
        try EarlierVersion.beforeBlocks($0)
        try $0.execute(sql: Self.tenthStep)
      }
      try old.close()
      let store = try SQLiteStore(path: path)
      let title = try #require(try store.origin(of: "a")).title
      #expect(title.nn == nil && title[.nn] == "Fastleger")
      #expect(try store.conflicts(about: "net-debt").first?.reason.recorded?[.nn] == "Tabellen går foran.")
      #expect(try store.refreshRuns(most: 1).first?.result.problem?[.nn] == "Svarte ikke.")
      try store.fill(fingerprint: "2") { ([StoredDataset(path: "test/a", origin: origin, files: [])], [], [conflict]) }
      #expect(try store.origin(of: "a") == origin)
      #expect(try store.fault() == nil)
    }
  }

  @Test("an extract of a version before nynorsk is restored, and one of today keeps it")
  func extracts() throws {
    try withTemporaryFolder { folder in
      let store = try filled(folder.appendingPathComponent("x.sqlite").path)
      let today = try store.extract(ExtractedCells(), subject: RegionCode("3405"))
      let before = today.tables.map { table in
        let kept = table.columns.indices.filter { !table.columns[$0].hasSuffix("_nn") }
        return ExtractedTable(
          name: table.name, columns: kept.map { table.columns[$0] },
          rows: table.rows.map { row in kept.map { row[$0] } })
      }
      for (name, tables, nn) in [("today", today.tables, "Fastlegar"), ("before", before, "Fastleger")] {
        let copy = try SQLiteStore(path: folder.appendingPathComponent("\(name).sqlite").path)
        try copy.restore(tables, files: today.files)
        #expect(try copy.origin(of: "a")?.title[.nn] == nn)
      }
    }
  }
}
