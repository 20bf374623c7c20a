import Figures
import Foundation
import Ingest
import SQLiteStore
import TestSupport
import Testing

@Suite("The archive of answers")
struct ArchiveTests {
  private func answer(_ headers: String) -> ArchivedAnswer {
    ArchivedAnswer(bytes: [1, 2, 3], request: "GET x", headers: headers, retrieved: "2026-06-15T06:00:00Z")
  }

  @Test("the same bytes are kept once; what is said of them stands once a call leads to them, and nothing fails")
  func again() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("x.sqlite").path)
      let hash = try store.keep(answer("date: 1"))
      #expect(try store.keep(answer("date: 2")) == hash)
      #expect(try store.archivedAnswer(hash)?.headers == "date: 2")
      try store.note(
        AnsweredCall(
          request: "GET x", edition: "a", sha256: hash, retrieved: "2026-06-15T06:00:00Z", entityTag: nil,
          lastModified: nil))
      #expect(try store.keep(answer("date: 3")) == hash)
      #expect(try store.archivedAnswer(hash)?.headers == "date: 2")
      #expect(try store.archivedAnswer(hash)?.bytes == [1, 2, 3])
    }
  }
}
