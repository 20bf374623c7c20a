import Figures
import Foundation
import GRDB
import Problems
import Regions

@testable import SQLiteStore
import Testing
import TestSupport
import Values

@Suite("Copies of a database")
struct DatabaseCopyTests {
  /// A folder with a database of one figure, `figures.sqlite`, and the names the tests use.
  private struct Place {
    let folder: URL
    let database: String
    let copy: String
    let former: String

    /// The names of what lies in the folder, in order.
    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }
  }

  private func withDatabase(_ body: (Place) throws -> Void) throws {
    try withTemporaryFolder { folder in
      func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
      let place = Place(
        folder: folder, database: path("figures.sqlite"), copy: path("copy.sqlite"), former: path("former.sqlite"))
      let store = try SQLiteStore(path: place.database)
      try store.fill(fingerprint: "1") { FillingTests.content([.sample("1.0")]) }
      try body(place)
    }
  }

  private func comments(_ path: String) throws -> [String] {
    try SQLiteStore(path: path).comments().map(\.text)
  }

  private func comment(_ text: String, in path: String) throws {
    _ = try SQLiteStore(path: path).addComment(
      on: "net-operating-result", in: RegionCode("3405"), year: 2023, text: text, author: "Kari", written: "2026-11-25")
  }

  private func refusal(_ body: () throws -> Void) -> CopyProblem? {
    do {
      try body()
      return nil
    } catch { return error as? CopyProblem }
  }

  @Test("a copy holds all the database holds, is one file, and has its permissions", arguments: ["DELETE", "WAL"])
  func copies(journal: String) throws {
    try withDatabase { place in
      let writer = try DatabaseQueue(path: place.database)
      try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = \(journal)") }
      try comment("in the journal", in: place.database)
      #expect(chmod(place.database, 0o640) == 0)
      let facts = try DatabaseCopy.backUp(place.database, to: place.copy, replacing: false)
      #expect(facts.figures == 1)
      let attributes = try FileManager.default.attributesOfItem(atPath: place.copy)
      #expect((attributes[.size] as? NSNumber)?.intValue == facts.bytes)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
      #expect(try place.names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
      #expect(try comments(place.copy) == ["in the journal"])
      try writer.close()
    }
  }

  @Test("a copy made while another writes holds whole transactions only")
  func concurrentWriter() throws {
    try withDatabase { place in
      let writer = try DatabaseQueue(path: place.database, configuration: waiting)
      try writer.write { try $0.execute(sql: "CREATE TABLE pair (left INTEGER, right INTEGER)") }
      let stop = Flag()
      let writing = Thread {
        var number = 0
        while !stop.isSet {
          number += 1
          try? writer.write { [number] database in
            try database.execute(sql: "INSERT INTO pair (left) VALUES (?)", arguments: [number])
            try database.execute(sql: "UPDATE pair SET right = left WHERE left = ?", arguments: [number])
          }
        }
        stop.finish()
      }
      writing.start()
      var seen: [Int] = []
      while Set(seen).count < 5 {
        _ = try DatabaseCopy.backUp(place.database, to: place.copy, replacing: true)
        let copy = try DatabaseQueue(path: place.copy)
        let (rows, whole) = try copy.read { database in
          (
            try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM pair") ?? -1,
            try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM pair WHERE right = left") ?? -2
          )
        }
        try copy.close()
        #expect(rows == whole)
        seen.append(rows)
      }
      stop.set()
      stop.waitUntilFinished()
      #expect(seen == seen.sorted(), "a later copy never holds less")
    }
  }

  @Test("what is there stays when it may not be replaced, and is replaced when it may")
  func replacing() throws {
    try withDatabase { place in
      try Data("letter".utf8).write(to: URL(fileURLWithPath: place.copy))
      let error = refusal { _ = try DatabaseCopy.backUp(place.database, to: place.copy, replacing: false) }
      #expect(error?.isRefusal == true)
      #expect(
        error?.english == "\(place.copy) is there already. Choose another name, or replace it with --replace.")
      #expect(try String(contentsOfFile: place.copy, encoding: .utf8) == "letter")
      #expect(try DatabaseCopy.backUp(place.database, to: place.copy, replacing: true).figures == 1)
    }
  }

  @Test("a database is never copied over itself, whatever it is called")
  func itself() throws {
    try withDatabase { place in
      try FileManager.default.createSymbolicLink(atPath: place.copy, withDestinationPath: place.database)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: place.database))
      for name in [place.database, place.copy] {
        let backup = refusal { _ = try DatabaseCopy.backUp(place.database, to: name, replacing: true) }
        #expect(backup?.english == "\(name) is the database itself. Name another file.")
        let restore = refusal { _ = try DatabaseCopy.restore(place.database, from: name, keeping: place.former) }
        #expect(restore?.isRefusal == true)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: place.database)) == bytes)
      #expect(!FileManager.default.fileExists(atPath: place.former))
    }
  }

  @Test("a restore puts back what the backup held, keeps what was there, and is seen by whoever has it open")
  func restores() throws {
    try withDatabase { place in
      try comment("before", in: place.database)
      _ = try DatabaseCopy.backUp(place.database, to: place.copy, replacing: false)
      try comment("after", in: place.database)
      let reader = try SQLiteStore(path: place.database)
      #expect(try reader.comments().count == 2)
      let outcome = try DatabaseCopy.restore(place.database, from: place.copy, keeping: place.former)
      #expect(outcome.hasFormer && outcome.facts.figures == 1)
      #expect(try reader.comments().map(\.text) == ["before"])
      #expect(try comments(place.former).sorted() == ["after", "before"])
      try comment("later", in: place.database)
      #expect(try reader.comments().count == 2)
      #expect(try comments(place.copy) == ["before"], "a backup is not changed by being restored")
    }
  }

  @Test("a restore where there is no database makes one, also beside the journal of one that was moved away")
  func restoresToNothing() throws {
    try withDatabase { place in
      _ = try DatabaseCopy.backUp(place.database, to: place.copy, replacing: false)
      try FileManager.default.removeItem(atPath: place.database)
      try Data(repeating: 0xd9, count: 4096).write(to: URL(fileURLWithPath: place.database + "-journal"))
      let outcome = try DatabaseCopy.restore(place.database, from: place.copy, keeping: place.former)
      #expect(!outcome.hasFormer)
      #expect(try SQLiteStore(path: place.database).counts().map(\.rows) == [1])
      #expect(try place.names == ["copy.sqlite", "figures.sqlite"])
    }
  }

  @Test("a copy is refused while another process writes the same file; what a killed one left is no hindrance")
  func partial() throws {
    try withDatabase { place in
      let left = place.copy + ".partial"
      try Data(repeating: 1, count: 5000).write(to: URL(fileURLWithPath: left))
      try Data(repeating: 2, count: 5000).write(to: URL(fileURLWithPath: left + "-journal"))
      let descriptor = open(left, O_RDWR)
      #expect(flock(descriptor, LOCK_EX) == 0)
      let error = refusal { _ = try DatabaseCopy.backUp(place.database, to: place.copy, replacing: false) }
      #expect(error?.isRefusal == false)
      #expect(error?.english == "Another process is writing \(place.copy). Try again when it has finished.")
      close(descriptor)
      #expect(try DatabaseCopy.backUp(place.database, to: place.copy, replacing: false).figures == 1)
      #expect(try place.names == ["copy.sqlite", "figures.sqlite"])
    }
  }

  private var waiting: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    return configuration
  }
}

/// A request to stop, and the news that it has been met.
private final class Flag: @unchecked Sendable {
  private let condition = NSCondition()
  private var wasSet = false
  private var hasFinished = false

  var isSet: Bool { condition.withLock { wasSet } }
  func set() { condition.withLock { wasSet = true } }

  func finish() {
    condition.withLock { hasFinished = true }
    condition.broadcast()
  }

  func waitUntilFinished() {
    condition.lock()
    while !hasFinished { condition.wait() }
    condition.unlock()
  }
}
