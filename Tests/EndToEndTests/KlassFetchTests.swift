import Foundation
import TestSupport
import Testing

@Suite("maalestokk fetch --from-file, answers of KLASS")
struct KlassFetchTests {
  private let groups = #"{"correspondenceItems":[{"sourceCode":"3405","targetCode":"EKG10"}]}"#

  /// Works in a folder with a filled database of its own.
  private func inFolder(_ work: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try Program.copyFilledDatabase(to: folder.appendingPathComponent("x.sqlite").path)
      try work(folder)
    }
  }

  /// Runs on a database of its own, as if it were a day.
  private func run(_ arguments: [String], in folder: URL, on day: String = "2027-02-01") throws -> ProgramRun {
    let time = try #require(ISO8601DateFormatter().date(from: day + "T12:00:00Z")).timeIntervalSince1970
    return try Program.run(
      arguments + ["--language", "en"], environment: ["SOURCE_DATE_EPOCH": String(Int(time))],
      database: folder.appendingPathComponent("x.sqlite").path)
  }

  private func fetch(
    _ text: String, in folder: URL, on day: String = "2027-02-01", _ more: String...
  ) throws -> ProgramRun {
    let file = folder.appendingPathComponent("klass.json")
    try Data(text.utf8).write(to: file)
    return try run(["fetch", "--from-file", file.path] + more, in: folder, on: day)
  }

  /// The KOSTRA group that the program compares Lillehammer within.
  private func rule(in folder: URL, asOf: String...) throws -> String {
    let json = try run(
      ["rank", "net-operating-result", "--year", "2024", "-c", "kostra-group", "--format", "json"]
        + asOf.flatMap { ["--as-of", $0] }, in: folder
    ).json()
    let ranking = try #require((json["rankings"] as? [[String: Any]])?.first)
    return try #require((ranking["comparator"] as? [String: Any])?["rule"] as? String)
  }

  @Test("a newer grouping takes the place of the shipped one, in plugins too, and not before its day")
  func grouping() throws {
    try inFolder { folder in
      #expect(try rule(in: folder).contains("09"))
      let preview = try fetch(groups, in: folder, on: "2027-02-01", "--dry-run")
      #expect(preview.output.contains("Preview; nothing was written:"), "\(preview.messages)")
      #expect(try rule(in: folder).contains("09"))
      let taken = try fetch(groups, in: folder)
      #expect(taken.output.contains("used in place of the table of 2026-11-23:"), "\(taken.messages)")
      #expect(taken.output.contains("  new KOSTRA group: 3405 Lillehammer: EKG09 → EKG10"))
      #expect(try rule(in: folder).contains("10"))
      #expect(try rule(in: folder, asOf: "2027-01-31").contains("09"))
      #expect(try rule(in: folder, asOf: "2027-02-01").contains("10"))
      #expect(try fetch(groups, in: folder).output.contains("Says the same as the table in use (of 2027-02-01)"))
      let id = try #require(taken.output.firstMatch(of: /Taken in as (\w+)/)).1
      #expect(try run(["import", "--undo", String(id)], in: folder).status == 0)
      #expect(try rule(in: folder).contains("09"))
    }
  }

  @Test("an older answer, by its day or by the date it is about, changes nothing and says what it differs in")
  func older() throws {
    try inFolder { folder in
      for run in [
        try fetch(groups, in: folder, on: "2026-11-22"),
        try fetch(groups, in: folder, on: "2027-02-01", "--date", "2024-01-01"),
      ] {
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("than the table in use (2026-11-23): nothing was changed."))
        #expect(run.output.contains("EKG09 → EKG10"))
      }
      #expect(try rule(in: folder).contains("09"))
    }
  }

  @Test("a municipality that is new, and one under a new name, are found by name")
  func municipalities() throws {
    try inFolder { folder in
      let codes = [("3405", "Lillehammer - Nyhamar"), ("3499", "Nyby")].map { code, name in
        "{\"code\":\"\(code)\",\"level\":\"1\",\"name\":\"\(name)\"}"
      }
      let run1 = try fetch("{\"codes\":[\(codes.joined(separator: ","))]}", in: folder)
      #expect(run1.output.contains("  new municipality: 3499 Nyby"), "\(run1.messages)")
      #expect(run1.output.contains("  new name: 3405 Lillehammer → Lillehammer - Nyhamar"))
      #expect(run1.output.contains("not in the answer, but kept: 0301 Oslo - Oslove"))
      #expect(try run(["regions", "nyby"], in: folder).output.contains("3499"))
      let byName = try run(["rank", "net-operating-result", "-m", "Nyhamar", "--year", "2023"], in: folder)
      #expect(byName.status == 0, "\(byName.messages)")
    }
  }

  @Test("names that are swapped or taken away are told, old and new, and need a word; without it nothing is changed")
  func names() throws {
    try inFolder { folder in
      let path = folder.appendingPathComponent("x.sqlite")
      let before = try Data(contentsOf: path)
      func codes(_ names: [(String, String)]) -> String {
        let rows = names.map { "{\"code\":\"\($0)\",\"level\":\"1\",\"name\":\"\($1)\"}" }
        return "{\"codes\":[\(rows.joined(separator: ","))]}"
      }
      let swapped = codes([("3403", "Ringsaker"), ("3411", "Hamar")])
      let run1 = try fetch(swapped, in: folder)
      #expect(run1.status == 64)
      #expect(run1.messages.contains("it takes names away that municipalities are known by (2):"), "\(run1.messages)")
      #expect(run1.messages.contains("«Hamar»: 3403 → 3403 or 3411; 3403 becomes Ringsaker"), "\(run1.messages)")
      #expect(run1.messages.contains("take it in with --accept-names"))
      let lost = try fetch(codes([("3411", "Ny-Ringsaker")]), in: folder)
      #expect(lost.status == 0 || lost.messages.contains("«Ringsaker»"), "\(lost.output)\(lost.messages)")
      #expect(try run(["rank", "net-debt", "-m", "Hamar", "--year", "2023"], in: folder).status == 0)
      if lost.status != 0 { #expect(try Data(contentsOf: path) == before) }
      let agreed = try fetch(swapped, in: folder, on: "2027-02-01", "--accept-names")
      #expect(agreed.status == 0, "\(agreed.messages)")
      #expect(agreed.output.contains("«Ringsaker»: 3411 → 3403 or 3411"), "\(agreed.output)")
    }
  }

  @Test("an answer that renames half the country is told and needs a word, though every name still leads somewhere")
  func sweeping() throws {
    try inFolder { folder in
      let regions = try run(["regions", "--format", "json"], in: folder).json()
      let all = try #require(regions["regions"] as? [[String: Any]])
      let rows = all.prefix(60).compactMap { region -> String? in
        guard let code = region["code"] as? String, let name = region["name"] as? String else { return nil }
        return "{\"code\":\"\(code)\",\"level\":\"1\",\"name\":\"\(name) - Xy\(code)\"}"
      }
      let run1 = try fetch("{\"codes\":[\(rows.joined(separator: ","))]}", in: folder)
      #expect(run1.status == 64, "\(run1.output)")
      #expect(run1.messages.contains("than is plausible") || run1.messages.contains("takes names away"))
    }
  }

  @Test("what cannot be used is refused in the reader's language, with what to do")
  func refused() throws {
    try inFolder { folder in
      let counties = try fetch(#"{"codes":[{"code":"34","level":"1","name":"Innlandet"}]}"#, in: folder)
      #expect(counties.status == 64)
      #expect(counties.messages.contains("expected classification 131 (municipalities)"))
      for name in [
        "", "a\\nb", "Lillehammer ", "3407", "L\u{456}llehammer", String(repeating: "x", count: 101), "\u{202E}x",
      ] {
        let named = try fetch("{\"codes\":[{\"code\":\"3405\",\"level\":\"1\",\"name\":\"\(name)\"}]}", in: folder)
        #expect(named.status == 64 && named.messages.contains("expected a name of at most 100 characters"), "\(named)")
      }
      let broken = try fetch(#"{"codes":[{"code":3405,"level":"1","name":"x"}]}"#, in: folder)
      #expect(broken.status == 64 && broken.messages.contains("codes[0].code: found the number 3405, expected a text"))
      let date = try fetch(groups, in: folder, on: "2027-02-01", "--date", "31.2.2027")
      #expect(date.status == 64 && date.messages.contains("--date is '31.2.2027'; write a date such as 2024-05-01."))
    }
  }
}
