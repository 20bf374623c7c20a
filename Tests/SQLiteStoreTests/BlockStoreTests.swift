import Figures
import Foundation
import GRDB
import Problems
import Regions
import Statistics
import TestSupport
import Testing
import Values

@testable import SQLiteStore

@Suite("Figures in blocks")
struct BlockStoreTests {
  private let rows: [Observation] = [
    .sample("1.2", of: "3405", dataset: "a", known: "2024-03-15"),
    .sample("1.3", of: "3405", dataset: "b", locator: "p2", known: "2024-06-15"),
    .missing(.confidential, of: "3403", dataset: "a"), .sample("-0.7", of: "EKG09", dataset: "a"),
  ]

  private func everything(_ store: SQLiteStore) throws -> [String] {
    var all: [String] = []
    for dataset in try store.datasets() {
      try store.eachFigure(of: dataset) { all.append("\($0)") }
    }
    return all
  }

  @Test("a database in rows is opened with every figure as it was, and small again; the seal holds")
  func migration() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      let store = try SQLiteStore(path: path)
      let many = (0..<4_000).map {
        Observation.sample("\($0).5", of: "\(1000 + $0)", dataset: "a", known: "2024-03-15")
      }
      try store.fill(fingerprint: "1") {
        FillingTests.content(rows + many.filter { $0.region.rawValue != "3405" && $0.region.rawValue != "3403" })
      }
      let before = try everything(store)
      let old = try DatabaseQueue(path: path)
      try old.write(EarlierVersion.beforeBlocks)
      try old.close()
      let inRows = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
      let again = try SQLiteStore(path: path)
      #expect(try everything(again) == before)
      #expect(try again.fault() == nil)
      #expect(
        try again.observations(of: "net-operating-result", in: 2023, asOf: nil)[RegionCode("3405")]?.locator == "p2")
      let inBlocks = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
      #expect(4 * inBlocks < inRows, "\(inBlocks) of \(inRows)")
    }
  }

  @Test("a damaged block is an error that names it, also where its neighbours are asked for")
  func damaged() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try SQLiteStore(path: path).fill(fingerprint: "1") { FillingTests.content(rows) }
      let store = try SQLiteStore(path: path)
      try DatabaseQueue(path: path).write {
        try $0.execute(
          sql:
            "UPDATE block SET bytes = CAST(substr(bytes, 1, 10) || x'FF' || substr(bytes, 12) AS BLOB) WHERE dataset = 'a'"
        )
      }
      let error = #expect(throws: StoreProblem.self) {
        try store.series(of: "net-operating-result", in: RegionCode("3407"), asOf: nil)
      }
      #expect(error?.english.contains("block net-operating-result 2023 a: checksum") == true, "\(error?.english ?? "")")
    }
  }

  @Test("a block that has been read is read anew when another has come in its place")
  func replaced() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("x.sqlite").path)
      func value() throws -> String? {
        try store.observations(of: "net-operating-result", in: 2023, asOf: nil)[RegionCode("3405")]?.value.number?
          .description
      }
      try store.fill(fingerprint: "1") { FillingTests.content([.sample("1.2", of: "3405")]) }
      #expect(try value() == "1.2")
      try store.fill(fingerprint: "2") { FillingTests.content([.sample("1.3", of: "3405")]) }
      #expect(try value() == "1.3")
    }
  }

  @Test("the newest year is that of a value that was known, and the newest shared one needs another's")
  func newest() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("x.sqlite").path)
      let id: IndicatorID = "net-operating-result"
      try store.fill(fingerprint: "1") {
        FillingTests.content([
          .sample("1", of: "3405", in: 2021), .sample("2", of: "3403", in: 2021),
          .sample("3", of: "3405", in: 2022),
          .sample("4", of: "3405", in: 2023, known: "2025-01-01"), .sample("5", of: "3403", in: 2024),
        ])
      }
      let region = RegionCode("3405")
      #expect(try store.newestYears(in: region, notAfter: nil, asOf: nil) == [id: 2023])
      #expect(try store.newestYears(in: region, notAfter: 2022, asOf: nil) == [id: 2022])
      #expect(try store.newestYears(in: region, notAfter: nil, asOf: "2024-12-31") == [id: 2022])
      #expect(try store.newestSharedYears(in: region, notAfter: nil, asOf: nil) == [id: 2021])
      #expect(try store.years(of: id, asOf: "2024-12-31") == [2021, 2022, 2024])
    }
  }
}
