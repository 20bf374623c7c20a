import DatasetFiles
import Figures
import Foundation
import GRDB
import Problems
import Regions
import SQLiteStore
import Statistics
import Synchronization
import Testing
import TestSupport
import Values

@Suite("Filling a store")
struct FillingTests {
  typealias Content = (datasets: [StoredDataset], observations: [StoredObservation], conflicts: [Conflict])

  private func content(_ observations: [Observation]) -> Content { Self.content(observations) }

  static func content(_ observations: [Observation], conflicts: [Conflict] = []) -> Content {
    let datasets = Set(observations.map(\.dataset) + conflicts.map(\.dataset)).sorted().map { id in
      StoredDataset(path: "test/\(id)", origin: origin(id), files: [("observations.csv", "observations", "00", nil)])
    }
    return (
      datasets,
      observations.map { StoredObservation(observation: $0, codeThen: $0.region, precedence: 50, preferred: true) },
      conflicts
    )
  }

  static func origin(_ id: String) -> Origin {
    Origin(
      id: id, title: Multilingual(nb: "Tittel", en: "Title"), publisher: "Test", licence: "CC BY 4.0", location: "here",
      published: nil,
      retrieved: "2026-11-23", notes: Multilingual(nb: "Merknad", en: "Note"))
  }

  private func counts(_ store: SQLiteStore) throws -> [String] {
    try store.counts().map { "\($0.dataset) \($0.rows) \($0.values)" }
  }

  @Test("a fresh store is empty, and knows nothing")
  func fresh() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("new.sqlite").path)
      #expect(try counts(store) == [])
      #expect(try store.setting(StoreSetting.fingerprint) == nil)
      #expect(try store.years(of: "net-debt", asOf: nil) == [])
      #expect(try store.observations(of: "net-debt", in: 2023, asOf: nil).isEmpty)
      #expect(try store.series(of: "net-debt", in: RegionCode("3405"), asOf: nil).isEmpty)
      #expect(try store.newestYears(in: RegionCode("3405"), notAfter: nil, asOf: nil).isEmpty)
      #expect(try store.origin(of: "nothing") == nil)
      #expect(try store.conflicts(about: "net-debt") == [])
    }
  }

  @Test("the real datasets fill it once; what comes out is what went in")
  func realDatasets() throws {
    let collection = try RealDatasets.collection()
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("real.sqlite").path)
      #expect(try store.fill(fingerprint: "real") { collection.content })
      #expect(try store.counts().reduce(0) { $0 + $1.rows } == collection.observations.count)
      let values = collection.observations.count { $0.observation.value.number != nil }
      #expect(try store.counts().reduce(0) { $0 + $1.values } == values)
      let debts = try store.observations(of: "net-debt", in: 2023, asOf: nil)
      #expect(
        ["3405", "3403", "3407", "3411"].map { debts[RegionCode($0)]?.value.number?.description } == [
          "117.0", "83.9", "83.1", "90.6",
        ])
      let group = try store.observations(of: "net-operating-result", in: 2023, asOf: "2024-03-15")[RegionCode("EKG09")]
      #expect(group?.value.number?.description == "-0.7" && group?.locator == "p01")
      #expect(
        try store.conflicts(about: "net-operating-result").map(\.id) == [
          "ekg09-net-operating-result-2023", "net-operating-result-2023-kommunekasse",
          "net-operating-result-target-reading",
        ])
      for folder in collection.folders { #expect(try store.origin(of: folder.origin.id) == folder.origin.origin) }
      for folder in collection.folders {
        for file in folder.files(ofKind: "municipalities") {
          #expect(try store.files(ofKind: "municipalities").map(\.bytes) == [file.bytes])
        }
      }
    }
  }

  @Test("every observation of the real datasets is read back as it was, where no other source gives the cell")
  func readBack() throws {
    let collection = try RealDatasets.collection()
    let rows = collection.observations.filter { $0.observation.dataset == "lillehammer-annual-report-2023" }
    let alone = Dictionary(grouping: rows) {
      "\($0.observation.indicator) \($0.observation.region) \($0.observation.year)"
    }
    .values.filter { $0.count == 1 }.flatMap { $0 }
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("x.sqlite").path)
      let content = Self.content(rows.map(\.observation))
      try store.fill(fingerprint: "1") { content }
      #expect(alone.count > 150)
      for cell in alone.map(\.observation) {
        #expect(try store.observations(of: cell.indicator, in: cell.year, asOf: nil)[cell.region] == cell)
        #expect(try store.series(of: cell.indicator, in: cell.region, asOf: nil)[cell.year] == cell)
      }
    }
  }

  @Test("a second fill with the same fingerprint changes nothing and asks for nothing")
  func sameFingerprint() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      let store = try SQLiteStore(path: path)
      #expect(try store.fill(fingerprint: "1") { content([.sample("1.0")]) })
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let wrote = try store.fill(fingerprint: "1") {
        Issue.record("the content was asked for")
        return content([])
      }
      #expect(!wrote)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      let again = try SQLiteStore(path: path)
      #expect(try !again.fill(fingerprint: "1") { content([]) })
    }
  }

  @Test("another fingerprint replaces what was there, conflicts, files and origins too")
  func otherFingerprint() throws {
    let conflict = Conflict(
      id: "c", indicator: "net-operating-result", region: RegionCode("3405"), year: nil, dataset: "old",
      chosen: .init(value: "1", locator: "p1"), other: .init(value: "2", locator: "p2"),
      reason: .recorded(Multilingual(nb: "Fordi", en: "Because")))
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("x.sqlite").path)
      try store.fill(fingerprint: "1") { Self.content([.sample("1.0", dataset: "old")], conflicts: [conflict]) }
      #expect(try store.conflicts(about: "net-operating-result") == [conflict])
      #expect(
        try store.fill(fingerprint: "2") {
          content([.sample("2.0", dataset: "new"), .missing(.notReported, of: "3403", dataset: "new")])
        })
      #expect(try counts(store) == ["new 2 1"])
      #expect(try store.conflicts(about: "net-operating-result") == [])
      #expect(try store.origin(of: "old") == nil)
      #expect(try store.origin(of: "new") == Self.origin("new"))
      #expect(try store.setting(StoreSetting.fingerprint) == "2")
    }
  }

  @Test("content that throws leaves the database as it was")
  func throwing() throws {
    struct Broken: Error {}
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("x.sqlite").path)
      #expect(throws: Broken.self) { try store.fill(fingerprint: "1") { throw Broken() } }
      #expect(try store.setting(StoreSetting.fingerprint) == nil)
      try store.fill(fingerprint: "1") { content([.sample("1.0")]) }
      #expect(throws: Broken.self) { try store.fill(fingerprint: "2") { throw Broken() } }
      #expect(try counts(store) == ["sample 1 1"])
      #expect(try store.setting(StoreSetting.fingerprint) == "1")
    }
  }

  @Test("content that the tables refuse leaves the database as it was, and says so")
  func refused() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      let store = try SQLiteStore(path: path)
      try store.fill(fingerprint: "1") { content([.sample("1.0")]) }
      #expect {
        try store.fill(fingerprint: "2") { content([.sample("2.0"), .sample("3.0")]) }
      } throws: { error in
        ((error as? any Problem)?.english ?? "\(error)").hasPrefix(
          "The database \(path) cannot be used (what was to be written contradicts what is there).")
      }
      #expect(try counts(store) == ["sample 1 1"])
      #expect(
        try store.series(of: "net-operating-result", in: RegionCode("3405"), asOf: nil)[2023]?.value
          == .value(published("1.0")))
    }
  }

  @Test("two stores that open and fill one file at once: one fills, the other finds it done, none fails")
  func concurrent() throws {
    try withTemporaryFolder { folder in
      for round in 0..<10 {
        let path = folder.appendingPathComponent("\(round).sqlite").path
        let outcomes = Mutex<[String]>([])
        let threads = (0..<2).map { _ in
          Thread {
            let outcome: String
            do {
              let store = try SQLiteStore(path: path)
              outcome = String(
                try store.fill(fingerprint: "1") {
                  Thread.sleep(forTimeInterval: 0.02)
                  return Self.content([.sample("1.0")])
                })
            } catch { outcome = ((error as? any Problem)?.english ?? "\(error)") }
            outcomes.withLock { $0.append(outcome) }
          }
        }
        threads.forEach { $0.start() }
        let deadline = Date(timeIntervalSinceNow: 20)
        while outcomes.withLock({ $0.count }) < 2, Date() < deadline { Thread.sleep(forTimeInterval: 0.002) }
        #expect(outcomes.withLock { $0.sorted() } == ["false", "true"])
        let after = try SQLiteStore(path: path)
        #expect(try counts(after) == ["sample 1 1"])
      }
    }
  }
}
