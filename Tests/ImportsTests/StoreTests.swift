import DatasetFiles
import Figures
import Foundation
import Problems
import Regions
import SQLiteStore
import Statistics
import Synchronization
import Testing
import TestSupport
import Values

@Suite("Imports in the store")
struct ImportStoreTests {
  private static func origin(_ id: String) -> Origin {
    let text = Multilingual(nb: "T", en: "T")
    return Origin(
      id: id, title: text, publisher: "Test", licence: "–", location: "here", published: nil, retrieved: "2026-11-23",
      notes: text)
  }

  private func fill(_ store: SQLiteStore, _ fingerprint: String, _ rows: [Observation]) throws {
    try store.fill(fingerprint: fingerprint) {
      (
        [StoredDataset(path: "x", origin: Self.origin("sample"), files: [])],
        rows.map { StoredObservation(observation: $0, codeThen: $0.region, precedence: 100, preferred: true) }, []
      )
    }
  }

  @discardableResult
  private func add(
    _ id: String, _ rows: [Observation], to store: SQLiteStore, dryRun: Bool = false
  ) throws -> ImportOutcome {
    try store.add(
      ImportRecord(
        id: id, dataset: "import-\(id)", file: "\(id).csv", sha256: id, imported: "2026-11-23", kind: "figures",
        rows: rows.count),
      dataset: StoredDataset(
        path: "import", origin: Self.origin("import-\(id)"), files: [("targets.csv", "targets", id, [65])]),
      dryRun: dryRun
    ) { precedence in
      rows.map { StoredObservation(observation: $0, codeThen: $0.region, precedence: precedence, preferred: true) }
    }
  }

  private func cell(_ value: String, _ id: String, region: String = "3405", known: String = "2026-11-23") -> Observation
  {
    .sample(value, of: region, dataset: "import-\(id)", locator: "f:2", known: known)
  }

  private func standing(_ store: SQLiteStore, _ region: String = "3405") throws -> String? {
    try store.observations(of: "net-operating-result", in: 2023, asOf: nil)[RegionCode(region)]?.value.number?
      .description
  }

  private func withStore(_ body: (SQLiteStore, String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      let store = try SQLiteStore(path: path)
      try fill(store, "1", [.sample("1.0", known: "2026-11-23"), .sample("2.0", of: "3403", known: "2026-11-24")])
      try body(store, path)
    }
  }

  @Test("what was taken in after a day is left out, whenever it was published; the shipped figures stay")
  func takenLater() throws {
    try withStore { store, _ in
      // Taken in on 23 November 2026, whenever they were published.
      try add("a", [cell("1.5", "a", known: "2027-06-15")], to: store)
      try add("b", [cell("1.4", "b", region: "3407", known: "2024-06-15")], to: store)
      func values(_ store: any ObservationStore) throws -> [String: String] {
        try store.observations(of: "net-operating-result", in: 2023, asOf: nil).reduce(into: [:]) {
          $0[$1.key.rawValue] = $1.value.value.number?.description
        }
      }
      #expect(try values(store) == ["3405": "1.5", "3403": "2.0", "3407": "1.4"])
      #expect(try values(store.takenIn(by: "2026-11-23")) == (try values(store)))
      let before = store.takenIn(by: "2026-11-22")
      #expect(try values(before) == ["3405": "1.0", "3403": "2.0"])
      let known = try before.series(of: "net-operating-result", in: RegionCode("3405"), asOf: nil)
      #expect(known[2023]?.value.number == published("1.0"))
      #expect(try before.newestYears(in: RegionCode("3407"), notAfter: nil, asOf: nil).isEmpty)
      #expect(try before.years(of: "net-operating-result", asOf: nil) == [2023])
    }
  }

  @Test("added, revised, unchanged, missing and outranked are told apart")
  func effect() throws {
    try withStore { store, _ in
      let rows = [
        cell("1.5", "a"), cell("2.1", "a", region: "3403"), cell("3.0", "a", region: "3407"),
        .missing(.confidential, of: "3411", dataset: "import-a", known: "2026-11-23"),
      ]
      guard case .added(let effect) = try add("a", rows, to: store) else {
        Issue.record("nothing was added")
        return
      }
      #expect(effect.added == 1 && effect.revised == 1 && effect.outranked == 1 && effect.unchanged == 0)
      #expect(effect.missing == [.confidential: 1])
      #expect(
        effect.revisions.map { "\($0.region) \($0.old?.description ?? "") \($0.new?.description ?? "")" } == [
          "3405 1.0 1.5"
        ])
      #expect(try ["3405", "3403"].map { try standing(store, $0) } == ["1.5", "2.0"])
      guard case .added(let again) = try add("b", [cell("1.50", "b")], to: store) else { return }
      #expect(again.unchanged == 1)
    }
  }

  @Test("a dry run tells the same and writes nothing")
  func dryRun() throws {
    try withStore { store, path in
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let preview = try add("a", [cell("1.5", "a")], to: store, dryRun: true)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(try store.imports() == [])
      #expect(try add("a", [cell("1.5", "a")], to: store) == preview)
    }
  }

  @Test("the same id twice changes nothing and gives the earlier record")
  func twice() throws {
    try withStore { store, path in
      try add("a", [cell("1.5", "a")], to: store)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      guard case .alreadyThere(let record) = try add("a", [cell("1.5", "a")], to: store) else {
        Issue.record("it was added again")
        return
      }
      #expect(record.file == "a.csv" && record.rows == 1)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test("later imports of one day stand above earlier ones; undo takes exactly one away")
  func undo() throws {
    try withStore { store, _ in
      try add("z", [cell("1.5", "z")], to: store)
      try add("a", [cell("1.6", "a")], to: store)
      #expect(try standing(store) == "1.6")
      #expect(try store.imports().map(\.id) == ["z", "a"])
      #expect(try store.removeImport("a")?.id == "a")
      #expect(try standing(store) == "1.5")
      try add("a", [cell("1.6", "a")], to: store)
      #expect(try store.removeImport("z")?.id == "z")
      #expect(try standing(store) == "1.6")
      #expect(try store.removeImport("a")?.id == "a")
      #expect(try store.removeImport("a") == nil)
      #expect(try standing(store) == "1.0")
      #expect(try store.origin(of: "import-a") == nil)
      #expect(try store.files(ofKind: "targets").isEmpty)
      #expect(try store.removeImport("sample") == nil)
    }
  }

  @Test("imports survive a refill from newer shipped datasets")
  func refill() throws {
    try withStore { store, _ in
      try add("a", [cell("1.5", "a")], to: store)
      try fill(store, "2", [.sample("1.1", known: "2026-11-23"), .sample("2.2", of: "3403", known: "2026-11-24")])
      #expect(try ["3405", "3403"].map { try standing(store, $0) } == ["1.5", "2.2"])
      #expect(try store.files(ofKind: "targets").map(\.dataset) == ["import-a"])
      #expect(try store.removeImport("a") != nil)
      #expect(try standing(store) == "1.1")
    }
  }

  @Test("a row that the tables refuse takes the whole import back")
  func refused() throws {
    try withStore { (store: SQLiteStore, _: String) throws in
      let rows = [cell("1.5", "a"), cell("1.6", "a")]
      #expect(throws: StoreProblem.self) { _ = try add("a", rows, to: store) }
      #expect(try store.imports() == [])
      #expect(try store.origin(of: "import-a") == nil)
      #expect(try standing(store) == "1.0")
    }
  }

  @Test("two that import the same at once: one adds, the other finds it there; two different ones both stand")
  func atOnce() throws {
    try withStore { (_: SQLiteStore, path: String) throws in
      let outcomes = Mutex<[String]>([])
      let threads = ["a", "a", "b"].map { id in
        Thread {
          let outcome: String
          do {
            let rows = (0..<2_000).map { number in
              Observation.sample("1.5", of: id == "a" ? "3405" : "3403", in: number, dataset: "import-\(id)")
            }
            switch try add(id, rows, to: SQLiteStore(path: path)) {
            case .added: outcome = "added \(id)"
            case .alreadyThere: outcome = "there \(id)"
            }
          } catch { outcome = String(describing: error) }
          outcomes.withLock { $0.append(outcome) }
        }
      }
      threads.forEach { $0.start() }
      let deadline = Date(timeIntervalSinceNow: 20)
      while outcomes.withLock({ $0.count }) < 3, Date() < deadline { Thread.sleep(forTimeInterval: 0.005) }
      #expect(outcomes.withLock { $0.sorted() } == ["added a", "added b", "there a"])
      #expect(try SQLiteStore(path: path).imports().map(\.id).sorted() == ["a", "b"])
    }
  }
}
