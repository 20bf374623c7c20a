import Foundation
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
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maalestokk-fetch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(folder)
  }

  private func fetch(_ text: String, _ name: String, in folder: URL, _ more: String...) throws -> ProgramRun {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return try Program.run(
      ["fetch", "--from-file", file.path, "--language", "en"] + more,
      database: folder.appendingPathComponent("x.sqlite").path)
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
      #expect(june.output.contains("Changed ranks of Lillehammer:"))
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

  @Test("an answer that cannot be used is refused with its place, and kept in the archive")
  func malformed() throws {
    try inFolder { folder in
      let run = try fetch("{\"version\":\"2.0\",\"class\":\"dataset\"", "bad.json", in: folder)
      #expect(run.status == 64)
      #expect(run.messages.contains("The answer cannot be used:"))
      let short = try fetch(
        body(updated: "2026-06-15T06:00:00Z", [:]).replacingOccurrences(
          of: "\"size\":[3,1,1]", with: "\"size\":[4,1,1]"), "short.json", in: folder)
      #expect(short.status == 64)
      let run7 = try Program.run(["fetch", "--language", "en"])
      #expect(run7.status == 64)
    }
  }
}
