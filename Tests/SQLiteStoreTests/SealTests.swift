import Figures
import Foundation
import GRDB
import Problems
import Regions

@testable import SQLiteStore
import Statistics
import Testing
import TestSupport
import Values

@Suite("The checksum of a database")
struct SealTests {
  /// What a few questions are answered with.
  private func answers(_ store: SQLiteStore) throws -> [String] {
    let debts = try store.observations(of: "net-debt", in: 2023, asOf: nil)
    let series = try store.series(of: "net-operating-result", in: RegionCode("3405"), asOf: nil)
    let newest = try store.newestYears(in: RegionCode("3405"), notAfter: nil, asOf: nil)
    let tables = try store.files(ofKind: "municipalities").map { "\($0.bytes.count)" }
    return debts.values.map { "\($0)" }.sorted() + series.values.map { "\($0)" }.sorted()
      + newest.map { "\($0.key) \($0.value)" }.sorted() + tables
  }

  private func withFilled(_ body: (_ path: String, _ folder: URL) throws -> Void) throws {
    let collection = try RealDatasets.collection()
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try SQLiteStore(path: path).fill(fingerprint: "real") { collection.content }
      try body(path, folder)
    }
  }

  @Test("one flipped byte anywhere gives the same answers or the store's own error, in 300 copies")
  func flips() throws {
    try withFilled { path, folder in
      let sound = try Data(contentsOf: URL(fileURLWithPath: path))
      let expected = try answers(try SQLiteStore(path: path))
      var generator = SeededGenerator(seed: 13)
      let copy = folder.appendingPathComponent("copy.sqlite").path
      var refused = 0
      for number in 0..<300 {
        var bytes = sound
        // The first page, which holds the header and the list of tables, gets more than its share.
        let place = Int.random(in: 0..<(number < 60 ? 4096 : bytes.count), using: &generator)
        bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
        try bytes.write(to: URL(fileURLWithPath: copy))
        do { #expect(try answers(try SQLiteStore(path: copy)) == expected, "byte \(place)") } catch {
          refused += 1
          let text = try #require(error as? StoreProblem, "byte \(place): \(error)").english
          #expect(text.hasPrefix("The database \(copy) cannot be used ("), "byte \(place)")
        }
      }
      #expect(refused > 200, "what is never refused is not looked at")
    }
  }

  @Test("a digit of a figure that has become another is damage, said with what to do, in both languages")
  func digit() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try SQLiteStore(path: path).fill(fingerprint: "1") {
        FillingTests.content([.sample("1.0", locator: "passage-4711")])
      }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let place = try #require(bytes.range(of: Data("passage-4711".utf8)))
      bytes.replaceSubrange(place, with: Data("passage-4712".utf8))
      try bytes.write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: StoreProblem.self) { try SQLiteStore(path: path) }
      #expect(
        error?.english
          == "The database \(path) cannot be used (checksum mismatch: bytes have changed since they were written). It is damaged: "
          + "restore a backup with maalestokk restore FILE, or move it away, and a new one is filled.")
      #expect(
        error?.bokmål.contains("Den er skadet: gjenopprett en sikkerhetskopi med maalestokk restore FILE") == true)
      let copied = #expect(throws: CopyProblem.self) {
        try DatabaseCopy.backUp(path, to: folder.path + "/copy.sqlite", replacing: false)
      }
      #expect(copied?.english.hasPrefix("\(path) is damaged (checksum mismatch") == true)
    }
  }

  @Test("what another program writes through SQLite is inspected, taken as it is, and sealed anew")
  func otherWriter() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      try SQLiteStore(path: path).fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      let other = try DatabaseQueue(path: path)
      try other.write { try $0.execute(sql: "UPDATE dataset SET title_nb = 'Andre tall'") }
      #expect(try SQLiteStore(path: path).fault() == nil)
      let sealed = try Data(contentsOf: URL(fileURLWithPath: path))
      _ = try SQLiteStore(path: path)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == sealed, "a sealed database is opened without a write")
      try other.write { try $0.execute(sql: "UPDATE block SET year = 10000") }
      let error = #expect(throws: StoreProblem.self) { try SQLiteStore(path: path) }
      #expect(error?.english.contains("(block.year = 10000)") == true)
    }
  }

  @Test("a free page may hold anything, as after a write that was undone; any other page may not")
  func freePages() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite").path
      _ = try SQLiteStore(path: path)
      let many = (0..<300).map { Observation.sample("1.\($0)", in: 1900 + $0 % 100, indicator: "i\($0 / 100)") }
      try SQLiteStore(path: path).fill(fingerprint: "1") { FillingTests.content(many) }
      try SQLiteStore(path: path).fill(fingerprint: "2") { FillingTests.content([.sample("1.0")]) }
      let url = URL(fileURLWithPath: path)
      let bytes = try Data(contentsOf: url)
      func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
      // The first trunk of the list of free pages, and the first page that it lists.
      let trunk = (number(32) - 1) * 4096
      try #require(trunk > 0 && number(trunk + 4) > 0)
      let leaf = (number(trunk + 8) - 1) * 4096
      for (place, isFree) in [(leaf + 7, true), (trunk + 4090, false), (4096 + 4000, false)] {
        var changed = bytes
        changed[place] ^= 0x55
        try changed.write(to: url)
        if isFree {
          #expect(try SQLiteStore(path: path).fault() == nil)
        } else {
          #expect(throws: StoreProblem.self) { try SQLiteStore(path: path) }
        }
      }
    }
  }
}
