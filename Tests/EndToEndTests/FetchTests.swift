import Foundation
import GRDB
import TestSupport
import Testing

@Suite("maalestokk fetch --from-file")
struct FetchTests {
  /// A small body in the publisher's shape: visits to youth centres in three municipalities.
  private func body(updated: String, _ values: [String: String], symbols: [String: String] = [:]) -> String {
    let codes = ["3405", "3403", "3407"]
    let cells = codes.map { values[$0] ?? "null" }.joined(separator: ",")
    let status = codes.enumerated().compactMap { index, code in symbols[code].map { "\"\(index)\":\"\($0)\"" } }
    return """
      {"version":"2.0","class":"dataset","label":"12063: Kommunale fritidstilbud","source":"Statistisk sentralbyrå",
       "updated":"\(updated)","role":{"time":["Tid"],"geo":["KOKkommuneregion0000"],"metric":["ContentsCode"]},
       "id":["KOKkommuneregion0000","Tid","ContentsCode"],"size":[3,1,1],
       "dimension":{"KOKkommuneregion0000":{"category":{"index":{"3405":0,"3403":1,"3407":2}}},
         "Tid":{"category":{"index":{"2025":0}}},
         "ContentsCode":{"category":{"index":{"KOSfritidbesok100000":0},
           "unit":{"KOSfritidbesok100000":{"base":"antall","decimals":0}}}}},
       "extension":{"px":{"tableid":"12063"}},"value":[\(cells)],"status":{\(status.joined(separator: ","))}}
      """
  }

  private func inFolder(_ work: (URL) throws -> Void) throws {
    let folder = TestFolder.url.appendingPathComponent("maalestokk-fetch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Program.copyFilledDatabase(to: folder.appendingPathComponent("x.sqlite").path)
    try work(folder)
  }

  private func fetch(_ text: String, _ name: String, in folder: URL, _ more: String...) throws -> ProgramRun {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return try Program.run(
      ["fetch", "--from-file", file.path, "--language", "en"] + more,
      database: folder.appendingPathComponent("x.sqlite").path)
  }

  @Test("a label that would steer the terminal and write lines of its own is shown, here and wherever it comes back")
  func hostileLabel() throws {
    try inFolder { folder in
      let text = body(updated: "2026-06-15T06:00:00Z", ["3405": "5000", "3403": "1", "3407": "2"])
        .replacingOccurrences(
          of: "12063: Kommunale", with: #"\u001b[2J12063\u202e:\u009b1m\u200b\n✔ Godkjent, Kommunale"#)
      let run = try fetch(text, "hostile.json", in: folder)
      #expect(run.status == 0, "\(run.messages)")
      #expect(
        run.output.hasPrefix(
          "\u{FFFD}[2J12063\u{FFFD}:\u{FFFD}1m\u{FFFD} ✔ Godkjent, Kommunale fritidstilbud, updated "))
      let database = folder.appendingPathComponent("x.sqlite").path
      for format in ["terminal", "markdown", "csv", "csv-excel", "json"] {
        let arguments = ["rank", "youth-club-visits-per-1000", "--year", "2025", "--format", format]
        let answer = try Program.run(arguments, database: database)
        #expect(answer.status == 0)
        let steers = answer.output.unicodeScalars.contains {
          $0.value < 0x20 && $0 != "\n" && $0 != "\r" || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
            || $0 == "\u{200B}"
        }
        #expect(!steers, "\(format)")
      }
    }
  }

  @Test("June after March: the revised value stands, the old question gives the old bytes, explain shows both")
  func revision() throws {
    try inFolder { folder in
      let database = folder.appendingPathComponent("x.sqlite").path
      func ask(_ arguments: String...) throws -> String { try Program.run(arguments, database: database).output }
      let march = [
        "brief", "--municipality", "Lillehammer", "--year", "2025", "--as-of", "2026-06-14", "--format", "json",
      ]
      _ = try Program.run(["targets"], database: database)
      let before = try Program.run(march, database: database).output
      let june = try fetch(
        body(updated: "2026-06-15T06:00:00Z", ["3405": "5000", "3403": "1"], symbols: ["3407": ".."]), "june.json",
        in: folder)
      #expect(june.status == 0, "\(june.messages)")
      #expect(june.output.contains("revised: 2"))
      #expect(june.output.contains("youth-club-visits-per-1000, Lillehammer, 2025: 891 → 5000"))
      #expect(june.output.contains("2 of 3 municipalities have reported"))
      // In March 17 of the KOSTRA group's 25 that had reported stood above 891, and none above 5000.
      #expect(june.output.contains("Changed ranks of Lillehammer:"))
      #expect(june.output.contains("youth-club-visits-per-1000 2025, KOSTRA group: Lillehammer 18 of 25 → 1 of 25"))
      // Gjøvik's figure is withdrawn in June.
      #expect(june.output.contains("youth-club-visits-per-1000 2025, Neighbours: Lillehammer 2 of 4 → 1 of 3"))
      let run1 = try Program.run(march, database: database)
      #expect(run1.output == before)
      let explained = try ask("explain", "youth-club-visits-per-1000", "--year", "2025", "--format", "json")
      let json = try #require(try JSONSerialization.jsonObject(with: Data(explained.utf8)) as? [String: Any])
      let versions = try #require((json["figures"] as? [[String: Any]])?.first?["versions"] as? [[String: Any]])
      #expect(versions.map { $0["value"] as? Double } == [5000, 891])
      #expect(versions.map { $0["status"] as? String } == ["revised", "provisional"])
    }
  }

  @Test("the same bytes twice change nothing; a dry run writes nothing")
  func twice() throws {
    try inFolder { folder in
      let text = body(updated: "2026-06-15T06:00:00Z", ["3405": "5000"], symbols: ["3403": "..", "3407": ".."])
      let run2 = try fetch(text, "a.json", in: folder, "--dry-run")
      #expect(run2.output.contains("Preview; nothing was written:"))
      let run3 = try fetch(text, "a.json", in: folder)
      #expect(run3.output.contains("Taken in as"))
      let run4 = try fetch(text, "a.json", in: folder)
      #expect(run4.output.contains("nothing was changed"))
    }
  }

  @Test("a value that is gone is withdrawn, and no old value stands in its place")
  func withdrawn() throws {
    try inFolder { folder in
      let run = try fetch(
        body(updated: "2026-06-15T06:00:00Z", ["3403": "1"], symbols: ["3405": "..", "3407": ".."]), "a.json",
        in: folder)
      #expect(run.output.contains("withdrawn: 2"), "\(run.output)")
      let database = folder.appendingPathComponent("x.sqlite").path
      let rank = try Program.run(
        ["rank", "youth-club-visits-per-1000", "--year", "2025", "-c", "national", "--format", "json"],
        database: database
      ).json()
      let ranking = try #require((rank["rankings"] as? [[String: Any]])?.first)
      #expect(ranking["value"] is NSNull)
    }
  }

  @Test("the archive replays into an empty database to the same answers")
  func replay() throws {
    try inFolder { folder in
      _ = try fetch(
        body(updated: "2026-06-15T06:00:00Z", ["3405": "5000"], symbols: ["3403": "..", "3407": ".."]), "a.json",
        in: folder)
      _ = try fetch(
        body(updated: "2026-09-15T06:00:00Z", ["3405": "5100", "3403": "7", "3407": "8"]), "b.json", in: folder)
      let first = folder.appendingPathComponent("x.sqlite").path
      let second = folder.appendingPathComponent("y.sqlite").path
      let run5 = try Program.run(["fetch", "--replay", first], database: second)
      #expect(run5.status == 0)
      for question in [
        ["explain", "youth-club-visits-per-1000", "--year", "2025"], ["brief", "--year", "2025"], ["import", "--list"],
      ] {
        let arguments = question + (question[0] == "import" ? [] : ["--format", "json"])
        let run6 = try Program.run(arguments, database: first)
        let other6 = try Program.run(arguments, database: second).output
        #expect(run6.output == other6)
      }
    }
  }

  @Test("what is replayed is what was, row for row: figures, regions, what was said of a file")
  func replayedRows() throws {
    try inFolder { folder in
      _ = try fetch(body(updated: "2026-06-15T06:00:00Z", ["3405": "5000"]), "a.json", in: folder)
      #expect(try fetch("{\"version\":\"2.0\"", "bad.json", in: folder).status == 64)
      let unnamed = body(updated: "2026-09-15T06:00:00Z", ["3405": "5100", "3403": "7", "3407": "8"])
        .replacingOccurrences(of: "\"tableid\":\"12063\"", with: "\"decimals\":0")
      let klass = #"{"correspondenceItems":[{"sourceCode":"EKG10","targetCode":"3405"}]}"#
      #expect(try fetch(klass, "groups.json", in: folder, "--date", "2099-01-01").output.contains("Taken in as"))
      #expect(try fetch(unnamed, "b.json", in: folder, "--table", "12063").output.contains("Taken in as"))
      let first = folder.appendingPathComponent("x.sqlite").path
      let second = folder.appendingPathComponent("y.sqlite").path
      let replay = try Program.run(["fetch", "--replay", first, "--language", "en"], database: second)
      #expect(replay.status == 0, "\(replay.messages)")
      for table in [
        "archive", "import", "dataset", "dataset_file", "block", "conflict", "setting",
      ] {
        #expect(try rows(of: table, first) == rows(of: table, second), "\(table)")
      }
    }
  }

  /// Every row of a table as text, in the order they were written.
  private func rows(of table: String, _ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
        row.map { "\($0.0)=\($0.1.databaseValue)" }.joined(separator: "|")
      }
    }
  }

  @Test("an answer without its table's number can be given again with it")
  func tableSaidLater() throws {
    try inFolder { folder in
      let unnamed = body(updated: "2026-09-15T06:00:00Z", ["3405": "5100"])
        .replacingOccurrences(of: "\"tableid\":\"12063\"", with: "\"decimals\":0")
      let refused = try fetch(unnamed, "b.json", in: folder)
      #expect(refused.status == 64)
      #expect(refused.messages.contains("does not say which table it is; name it with --table"))
      #expect(try fetch(unnamed, "b.json", in: folder, "--table", "12063").status == 0)
      let first = folder.appendingPathComponent("x.sqlite").path
      let replay = try Program.run(
        ["fetch", "--replay", first, "--language", "en"], database: folder.appendingPathComponent("y.sqlite").path)
      #expect(replay.output.contains("revised: 1"), "\(replay.output)")
    }
  }

  @Test(
    "a correction is made where the wrong value stands, told and explained; elsewhere it is told that it was not made")
  func corrections() throws {
    try withTemporaryFolder { folder in
      let datasets = folder.appendingPathComponent("Datasets")
      try FileManager.default.copyItem(at: Project.datasets, to: datasets)
      let text = """
        indicator,region,year,expect,value,reason_nb,reason_en
        youth-club-visits-per-1000,3405,2025,50000,5000,Komma på feil sted,Decimal point in the wrong place
        youth-club-visits-per-1000,3403,2025,70,7,Feil,Wrong

        """
      try SampleDataset("corrections", [("value-corrections.csv", "value-corrections", text)])
        .write(to: "test/corrections/2026-11-24", below: datasets)
      let run = try fetch(
        body(updated: "2026-06-15T06:00:00Z", ["3405": "50000", "3403": "71"]), "june.json", in: folder, "--datasets",
        datasets.path)
      #expect(run.status == 0, "\(run.messages)")
      #expect(
        run.output.contains(
          "corrected: youth-club-visits-per-1000, Lillehammer, 2025: 50000 → 5000 (Decimal point in the wrong place)"))
      #expect(
        run.output.contains(
          "NOT corrected: youth-club-visits-per-1000, Hamar, 2025: expected 70, found 71; see whether the correction is still needed"
        ))
      let explained = try Program.run(
        [
          "explain", "youth-club-visits-per-1000", "--year", "2025", "--language", "en", "--datasets", datasets.path,
          "--format", "json",
        ], database: folder.appendingPathComponent("x.sqlite").path)
      #expect(explained.output.contains("50000") && explained.output.contains("Decimal point in the wrong place"))
    }
  }

  @Test(
    "table 12063 as published: 3,686 values, 994 missing, 285 of 357; Lillehammer 891 and 349, ranked among those",
    .enabled(if: Project.hasBeside("data/recorded/ssb-12063-2025.json")))
  func recorded() throws {
    try inFolder { folder in
      let database = folder.appendingPathComponent("x.sqlite").path
      let run = try Program.run(
        [
          "fetch", "--from-file", Project.beside("data/recorded/ssb-12063-2025.json").path, "--language", "en",
        ], database: database)
      #expect(run.output.contains("new: 0") && run.output.contains("unchanged: 3686"))
      #expect(run.output.contains("missing: 994 (not available: 994)"), "\(run.output)")
      #expect(run.output.contains("youth-club-visits-per-1000 2025: 285 of 357 municipalities have reported"))
      #expect(run.output.contains("youth-club-hours-per-1000 2025: 285 of 357 municipalities have reported"))
      // Counted from the body by hand: 234 and 196 municipalities have more.
      for (indicator, value, rank) in [
        ("youth-club-visits-per-1000", 891, 235), ("youth-club-hours-per-1000", 349, 197),
      ] {
        let json = try Program.run(
          ["rank", indicator, "--year", "2025", "-c", "national", "--format", "json"], database: database
        ).json()
        let ranking = try #require((json["rankings"] as? [[String: Any]])?.first)
        #expect(ranking["value"] as? Int == value && ranking["rank"] as? Int == rank)
        #expect(ranking["reporting"] as? Int == 285 && ranking["members"] as? Int == 357)
      }
    }
  }

  @Test("an answer that cannot be used is refused with its place")
  func malformed() throws {
    try inFolder { folder in
      let run = try fetch("{\"version\":\"2.0\",\"class\":\"dataset\"", "bad.json", in: folder)
      #expect(run.status == 64)
      #expect(run.messages.contains("The answer cannot be used:"))
      let short = try fetch(
        body(updated: "2026-06-15T06:00:00Z", [:]).replacingOccurrences(
          of: "\"size\":[3,1,1]", with: "\"size\":[4,1,1]"), "short.json", in: folder)
      #expect(short.status == 64)
      let problem = try fetch(
        #"{"type":"Parameter error","title":"Non-existent table","status":404}"#, "e.json", in: folder)
      #expect(
        problem.messages.contains(
          "The answer cannot be used: it is the publisher's error: 'Non-existent table'; ask again"))
      let other = try fetch(#"{"id":"x","values":[]}"#, "o.json", in: folder)
      #expect(other.status == 64 && other.messages.contains("it is neither JSON-stat 2.0 (with 'version' and 'class')"))
      let both = try Program.run(["fetch", "--from-file", "a.json", "--replay", "b.sqlite", "--language", "en"])
      #expect(both.status == 64 && both.messages == "Give --from-file or --replay, not both.\n")
    }
  }
}
