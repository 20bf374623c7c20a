import Foundation
import GRDB
import TestSupport
import Testing

/// What an answer must be to be taken in, and what is said of it.
@Suite("maalestokk fetch, judging an answer")
struct FetchJudgementTests {
  /// A small table: hours of youth clubs in four municipalities, in the publisher's shape.
  private func body(_ updated: String, year: Int = 2025, _ values: [String?]) -> String {
    let codes = ["3405", "3403", "3407", "3411"].prefix(values.count)
    let index = codes.enumerated().map { "\"\($1)\":\($0)" }.joined(separator: ",")
    return """
      {"version":"2.0","class":"dataset","label":"12063: Kommunale fritidstilbud","source":"Statistisk sentralbyrå",
       "updated":"\(updated)","role":{"time":["Tid"],"geo":["Region"],"metric":["ContentsCode"]},
       "id":["Region","ContentsCode","Tid"],"size":[\(values.count),2,1],
       "dimension":{"Region":{"category":{"index":{\(index)}}},"Tid":{"category":{"index":{"\(year)":0}}},
         "ContentsCode":{"category":{"index":{"KOSfritidtimer100000":0,"KOSukjent0000":1},
           "unit":{"KOSfritidtimer100000":{"base":"timer","decimals":0}}}}},
       "extension":{"px":{"tableid":"12063"}},
       "value":[\(values.map { ($0 ?? "null") + ",7" }.joined(separator: ","))]}
      """
  }

  private struct Place {
    let folder: URL
    var database: String { folder.appendingPathComponent("x.sqlite").path }

    /// Runs on the place's database as if it were a moment.
    func run(_ arguments: [String], at moment: String = "2026-11-26T12:00:00Z", database: String? = nil) throws
      -> ProgramRun
    {
      let time = try #require(ISO8601DateFormatter().date(from: moment)).timeIntervalSince1970
      return try Program.run(
        arguments + ["--language", "en"], environment: ["SOURCE_DATE_EPOCH": String(Int(time))],
        database: database ?? self.database)
    }

    func fetch(_ text: String, _ more: String..., at moment: String = "2026-11-26T12:00:00Z") throws -> ProgramRun {
      let file = folder.appendingPathComponent("answer.json")
      try Data(text.utf8).write(to: file)
      return try run(["fetch", "--from-file", file.path] + more, at: moment)
    }

    var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: database)) } }
  }

  private func inPlace(_ work: (Place) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let place = Place(folder: folder)
      try Program.copyFilledDatabase(to: place.database)
      try work(place)
    }
  }

  /// The whole number after some words of a summary.
  private func count(_ words: String, _ text: String) -> Int {
    text.split(separator: "\n").lazy.compactMap { line -> Int? in
      let line = line.trimmingCharacters(in: .whitespaces)
      guard line.hasPrefix(words + ": ") else { return nil }
      return Int(line.dropFirst(words.count + 2).prefix { $0.isNumber })
    }.first ?? -1
  }

  @Test(
    "a stamp that cannot be true is refused with its value and what is expected, and leaves not a byte behind",
    arguments: [
      ("16.06.2026 09:30", "expected a moment with its zone, such as 2026-06-15T06:00:00Z"),
      ("2026-06-16T09:30:00", "expected a moment with its zone"), ("i fjor", "expected a moment with its zone"),
      ("2041-01-01T06:00:00Z", "is later than now (2026-11-26T12:00:00Z); expected a moment that has been"),
      ("2025-10-01T06:00:00Z", "has figures of 2025 (youth-club-hours-per-1000), which was not over then"),
    ])
  func stamps(_ updated: String, _ words: String) throws {
    try inPlace { place in
      let before = try place.bytes
      let run = try place.fetch(body(updated, ["300", "301"]))
      #expect(run.status == 64)
      #expect(
        run.messages.contains("The answer cannot be used: the field 'updated' is '\(updated)'"), "\(run.messages)")
      #expect(run.messages.contains(words) && run.messages.contains("Nothing was changed."), "\(run.messages)")
      #expect(try place.bytes == before)
    }
  }

  @Test("the same stamps are refused when an archive is replayed, and when the publisher itself sends them")
  func stampsOfOtherWays() throws {
    try inPlace { place in
      #expect(
        try place.fetch(body("2041-01-01T06:00:00Z", year: 2040, ["300"]), at: "2041-02-01T12:00:00Z").status == 0)
      let other = place.folder.appendingPathComponent("y.sqlite").path
      let replay = try place.run(["fetch", "--replay", place.database], database: other)
      #expect(replay.status == 1)
      #expect(
        replay.messages.contains("it is said to have come '2041-02-01T12:00:00Z'; expected a moment that has been"))
      #expect(replay.messages.contains("0 answers taken in again, 1 refused."), "\(replay.messages)")
      let publisher = try PublisherProcess()
      let early = try place.run(
        ["fetch", "net-debt", "--source", publisher.source], at: "2026-02-01T12:00:00Z", database: other)
      #expect(early.status == 1)
      #expect(early.messages.contains("the field 'updated' is '2026-03-16T07:00:00Z', which is later than now"))
      #expect(early.messages.contains("Nothing of it was kept."), "\(early.messages)")
      let kept = try DatabaseQueue(path: other).read { database in
        try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM archive WHERE request LIKE '%/data?%'")
      }
      #expect(kept == 0)
    }
  }

  @Test("each cell of an answer is counted once; an older answer after a newer is told as older and changes nothing")
  func counts() throws {
    try inPlace { place in
      let june = try place.fetch(body("2026-06-15T06:00:00Z", ["350", "400", "410", nil]))
      #expect(june.status == 0, "\(june.messages)")
      let rank = ["rank", "youth-club-hours-per-1000", "--year", "2025", "--format", "json"]
      let stands = try place.run(rank).output
      let april = try place.fetch(body("2026-04-10T06:00:00Z", ["351", "400", "333", "9"]))
      // 351 for 350, 333 for 410, and 9 where June has withdrawn what there was.
      #expect(count("older than what stands", april.output) == 3, "\(april.output)")
      #expect(count("unchanged", april.output) == 1)
      #expect(try place.run(rank).output == stands)
      for run in [june, april] {
        let all = ["new", "revised", "unchanged", "older than what stands", "withdrawn", "missing"]
          .map { count($0, run.output) }
        #expect(all.allSatisfy { $0 >= 0 })
        // Four cells have a content code that nobody knows.
        #expect(all.reduce(0, +) + 4 == count("cells in the answer", run.output), "\(run.output)")
        #expect(run.output.contains("KOSukjent0000"))
      }
      let later = try place.fetch(body("2026-06-15T05:00:00Z", ["352", nil, nil, nil]))
      #expect(count("older than what stands", later.output) == 4, "\(later.output)")
    }
  }

  @Test(
    "what a dry run says is what the real run then says, ranks and all, and a dry run writes nothing",
    arguments: [["350", "400", "410", "300"], ["0", nil, "9", "9"], ["12345", "1", "2", "3"], [nil, nil, nil, nil]])
  func dryRun(_ values: [String?]) throws {
    try inPlace { place in
      let text = body("2026-06-15T06:00:00Z", values)
      let before = try place.bytes
      let dry = try place.fetch(text, "--dry-run")
      #expect(dry.status == 0, "\(dry.messages)")
      #expect(try place.bytes == before)
      let real = try place.fetch(text)
      func told(_ run: ProgramRun) -> [Substring] {
        run.output.split(separator: "\n").filter { !$0.hasPrefix("Preview;") && !$0.hasPrefix("Taken in as") }
      }
      #expect(told(dry) == told(real))
      #expect(told(real).count > 8)
    }
  }

  @Test("ranks that will change are told of before they do")
  func dryRunRanks() throws {
    try inPlace { place in
      let dry = try place.fetch(body("2026-06-15T06:00:00Z", ["9000", "1"]), "--dry-run")
      #expect(dry.output.contains("Changed ranks of Lillehammer:"), "\(dry.output)")
      #expect(!dry.output.contains("No rank has changed"))
    }
  }

  @Test("a figure ten times what stands is told with both values; --strict refuses the answer and keeps nothing")
  func strict() throws {
    try inPlace { place in
      // Lillehammer stands at 349 hours.
      let text = body("2026-06-15T06:00:00Z", ["3490", "500"])
      let words = "youth-club-hours-per-1000, Lillehammer (3405), 2025: 349 (2025) → 3490 – about 10 times as large"
      let before = try place.bytes
      let refused = try place.fetch(text, "--strict")
      #expect(refused.status == 64)
      #expect(refused.messages.contains(words), "\(refused.messages)")
      #expect(try place.bytes == before)
      #expect(try place.fetch(text, "--dry-run").output.contains(words))
      let told = try place.fetch(text)
      #expect(told.status == 0 && told.output.contains(words))
      #expect(told.output.contains("Does not look right (1); look at it before the figures are used:"))
    }
  }

  @Test("options that mean nothing where they stand are refused, all at once, before a database is made")
  func options() throws {
    try inPlace { place in
      let none = place.folder.appendingPathComponent("none.sqlite").path
      let missing = place.folder.appendingPathComponent("missing.pem").path
      let all = try place.run(
        [
          "fetch", "--source", "ssb", "--ca", missing, "--years", "x", "--date", "2026-01-01", "--table", "1/2",
          "--allow-hosts", "10.0.0.1",
        ], database: none)
      #expect(all.status == 64)
      for words in [
        "--source: 'ssb' is not an address like", "--ca: \(missing) is no file of certificates in PEM format.",
        "--years: 'x' is not years", "--date is only for --from-file.", "--table: '1/2' is not a table's number",
        "--allow-hosts: '10.0.0.1' is not the name of a host on the net",
      ] { #expect(all.messages.contains(words), "\(words): \(all.messages)") }
      let file = try place.fetch(body("2026-06-15T06:00:00Z", ["1"]), "--ca", missing, "--years", "2020", "net-debt")
      #expect(file.status == 64)
      for option in ["indicators", "--years", "--ca"] {
        #expect(file.messages.contains("\(option) is not for --from-file."), "\(file.messages)")
      }
      let other = try place.fetch(body("2026-06-15T06:00:00Z", ["350"]), "--table", "12134")
      #expect(other.status == 64)
      #expect(other.messages.contains("the answer says that it is table '12063', but '12134' was asked for"))
      let dated = try place.fetch(body("2026-06-15T06:00:00Z", ["350"]), "--date", "2026-01-01")
      #expect(dated.messages.contains("--date is for answers of KLASS, but the answer is figures; leave --date out"))
      #expect(!FileManager.default.fileExists(atPath: none))
    }
  }

  @Test("a database that is replayed is only read; one without answers, and one of another program, are refused")
  func replayed() throws {
    try inPlace { place in
      let empty = try place.run(["fetch", "--replay", place.database], database: place.database + "2")
      #expect(empty.status == 64 && empty.messages.contains("nothing has been fetched to that database"))
      #expect(try place.fetch(body("2026-06-15T06:00:00Z", ["350"])).status == 0)
      let before = try place.bytes
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: place.database)
      let replay = try place.run(["fetch", "--replay", place.database], database: place.database + "2")
      #expect(replay.status == 0, "\(replay.messages)")
      #expect(try place.bytes == before)
      let foreign = place.folder.appendingPathComponent("foreign.sqlite").path
      try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE archive (x)") }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: foreign))
      for path in [foreign, "/dev/zero", place.folder.path, "/nonexistent"] {
        let refused = try place.run(["fetch", "--replay", path], database: place.database + "3")
        #expect(refused.status == 64, "\(path)")
        #expect(refused.messages.hasPrefix("--replay: "), "\(refused.messages)")
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: foreign)) == bytes)
      #expect(!FileManager.default.fileExists(atPath: place.database + "3"))
    }
  }
}
