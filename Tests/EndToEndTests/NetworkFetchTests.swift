import Foundation
import GRDB
import Statistics
import TestSupport
import Testing

@Suite("maalestokk fetch", .serialized)
struct NetworkFetchTests {
  private static let indicators = ["net-operating-result", "net-debt"]
  /// One clock for all, so that two databases can be the same.
  private static let clock = ["SOURCE_DATE_EPOCH": "1796083200"]

  /// A folder for a test, with a database that holds the shipped figures.
  private func inFolder(_ work: (URL) throws -> Void) throws {
    let folder = TestFolder.url.appendingPathComponent("maalestokk-fetch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Program.run(["indicators", "net-debt"], database: folder.appendingPathComponent("x.sqlite").path)
    try work(folder)
  }

  private func fetch(
    _ more: [String], from source: String, in folder: URL, database: String = "x.sqlite"
  ) throws -> ProgramRun {
    try Program.run(
      ["fetch", "--language", "en", "--source", source] + more, environment: Self.clock,
      database: folder.appendingPathComponent(database).path)
  }

  /// Everything that a fetch writes, as text; but the list of what has changed, which only a later fetch asks for.
  private func dump(_ folder: URL, _ database: String = "x.sqlite") throws -> [String] {
    let queue = try DatabaseQueue(path: folder.appendingPathComponent(database).path)
    let answers = ["archive": "sha256, size, request, headers, retrieved", "call": "*"].map { table, columns in
      "SELECT \(columns) FROM \(table) WHERE request NOT LIKE '%/tables?%' ORDER BY request"
    }
    let tables = ["import", "block", "dataset", "dataset_file", "conflict"].map {
      "SELECT * FROM \($0) ORDER BY 1, 2"
    }
    return try queue.read { database in
      try (answers.sorted() + tables).flatMap { sql in
        let name = sql.split(separator: " FROM ")[1].split(separator: " ")[0]
        return try Row.fetchAll(database, sql: sql).map { "\(name): \($0)" }
      }
    }
  }

  @Test("March is fetched, June revises it, a second fetch has nothing new, and all of it answers without network")
  func editions() throws {
    try inFolder { folder in
      let march = try PublisherProcess()
      let first = try fetch(Self.indicators, from: march.source, in: folder)
      #expect(first.status == 0, "\(first.messages)")
      #expect(first.output.contains("2 new answers, 0 fetched before."))
      #expect(first.output.contains("net-debt 2025, Neighbours: Lillehammer nobody → 1 of 4"))
      march.end()
      let june = try PublisherProcess(edition: "june", port: march.port)
      let second = try fetch(Self.indicators, from: june.source, in: folder)
      #expect(second.output.contains("2 new answers, 0 fetched before."), "\(second.messages)")
      #expect(!second.output.contains("revised: 0\n"))
      let asked = try june.requests().count
      let third = try fetch(Self.indicators, from: june.source, in: folder)
      #expect(third.output.contains("Nothing new: everything had been fetched before."))
      #expect(try june.requests().count - asked == 1, "one list of what has changed")
      june.end()
      let fourth = try fetch(Self.indicators, from: june.source, in: folder)
      #expect(fourth.status == 1)
      #expect(fourth.messages.contains("cannot be reached. Check the network"))
      #expect(fourth.messages.contains("Everything stored still answers: last fetched on 2026-12-01 (0 days ago)."))
      let explained = try Program.run(
        ["explain", "net-operating-result", "--year", "2025", "--language", "en"],
        database: folder.appendingPathComponent("x.sqlite").path)
      #expect(explained.prose.contains("12134/KOSAGD230000"))
    }
  }

  @Test("a source that cannot be reached, with nothing of it stored, is exit code 3")
  func unreachable() throws {
    try inFolder { folder in
      let run = try fetch(Self.indicators, from: "http://127.0.0.1:1/api", in: folder)
      #expect(run.status == 3)
      #expect(run.messages.contains("nothing has been fetched; the figures that came along are of 20"))
    }
  }

  @Test("a table by number: dimensions, cells and calls; a number that is none; years there are not")
  func table() throws {
    try inFolder { folder in
      let publisher = try PublisherProcess()
      let run = try fetch(["--table", "12134", "--dry-run"], from: publisher.source, in: folder)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.contains("ContentsCode (statistikkvariabel): 9 of 9 codes"))
      #expect(run.output.contains("KOSAGD230000  Netto driftsresultat i prosent av brutto driftsinntekter"))
      #expect(run.output.contains("1 calls for figures"))
      #expect(!(try publisher.requests().contains { $0.contains("/data") }))
      let wrong = try fetch(["--table", "1/2", "--years", "20x"], from: publisher.source, in: folder)
      #expect(wrong.status == 64)
      #expect(wrong.messages.contains("'1/2' is not a table's number") && wrong.messages.contains("'20x' is not years"))
      let never = try fetch(["--table", "12134", "--years", "1980"], from: publisher.source, in: folder)
      #expect(never.status == 1)
      #expect(never.messages.contains("Table 12134 has none of the years 1980; it has 2023–2025."))
      let unknown = try fetch(["--table", "99999"], from: publisher.source, in: folder)
      #expect(unknown.status == 1)
    }
  }

  @Test(
    "an answer that is of no use is told, with what to do; the other table is taken in",
    arguments: [
      ("html", "the answer cannot be read"), ("500-empty", "answered 500 without saying why"),
      ("400-404", "There is no table 12134."),
    ])
  func badAnswers(fault: String, words: String) throws {
    try inFolder { folder in
      let publisher = try PublisherProcess()
      try publisher.spoil(fault, path: "12134/data")
      let run = try fetch(Self.indicators, from: publisher.source, in: folder)
      #expect(run.status == 1)
      #expect(run.messages.contains(words), "\(run.messages)")
      #expect(run.output.contains("1 new answers"))
      let again = try fetch(Self.indicators, from: publisher.source, in: folder)
      #expect(again.status == 0, "\(again.messages)")
      #expect(again.output.contains("1 new answers, 1 fetched before."))
    }
  }

  @Test("killed at 50 points of a fetch, it goes on where it stopped: the same store as one that was left alone")
  func killed() throws {
    try inFolder { folder in
      let publisher = try PublisherProcess()
      func path(_ name: String) -> URL { folder.appendingPathComponent(name) }
      for name in ["whole.sqlite", "killed.sqlite", "time.sqlite"] {
        try FileManager.default.copyItem(at: path("x.sqlite"), to: path(name))
      }
      let started = Date()
      _ = try fetch(Self.indicators, from: publisher.source, in: folder, database: "time.sqlite")
      let seconds = Date().timeIntervalSince(started)
      #expect(try fetch(Self.indicators, from: publisher.source, in: folder, database: "whole.sqlite").status == 0)
      var random = SeededGenerator(seed: 50)
      for _ in 0..<50 {
        try kill(after: Double.random(in: 0...seconds, using: &random), publisher.source, path("killed.sqlite").path)
      }
      let last = try fetch(Self.indicators, from: publisher.source, in: folder, database: "killed.sqlite")
      #expect(last.status == 0, "\(last.messages)")
      #expect(try dump(folder, "killed.sqlite") == dump(folder, "whole.sqlite"))
    }
  }

  /// Starts a fetch and ends it without warning.
  private func kill(after seconds: Double, _ source: String, _ database: String) throws {
    let process = Process()
    process.executableURL = Program.folder.appendingPathComponent("maalestokk")
    process.arguments = ["fetch", "--source", source, "--database", database] + Self.indicators
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(Self.clock) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test("a disk that is full while an answer is archived: told, nothing half stored, and it goes on when there is room")
  func diskFull() throws {
    try inFolder { folder in
      let publisher = try PublisherProcess()
      let database = folder.appendingPathComponent("x.sqlite").path
      let before = try dump(folder)
      let size = try #require(try FileManager.default.attributesOfItem(atPath: database)[.size] as? Int)
      let command =
        "ulimit -f \(size / 1024 + 8); exec '\(Program.folder.path)/maalestokk' fetch net-debt --language en "
        + "--source '\(publisher.source)' --database '\(database)' 2>&1"
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", "trap '' XFSZ; " + command]
      process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(Self.clock) { $1 }
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 1)
      #expect(text.contains("The disk may be full or broken: free some space"), "\(text)")
      let figures = try dump(folder).filter { $0.hasPrefix("block") || $0.hasPrefix("import") }
      #expect(figures == before.filter { $0.hasPrefix("block") || $0.hasPrefix("import") })
      let again = try fetch(["net-debt"], from: publisher.source, in: folder)
      #expect(again.status == 0, "\(again.messages)")
    }
  }
}
