import Foundation
import TestSupport
import Testing

@Suite("What has changed, and why")
struct ChangesAndCommentTests {
  private func withPlace(_ body: (ImportPlace) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let place = try ImportPlace(folder)
      // Known on 15 March 2024; the sample's own figures are known from 23 November 2026.
      try SampleDataset.observations(
        ["net-debt,3405,2020,2022,95.0,,final,o2", "net-debt,3405,2020,2023,118.0,,final,o3"], id: "older",
        published: "2024-03-15"
      ).write(to: "older", below: URL(fileURLWithPath: place.datasets))
      let targets = try place.file(
        "targets.csv",
        "region,indicator,kind,target,basis,decided_by\nLillehammer,net-debt,ceiling,90,council,Kommunestyret\n")
      try #require(place.run(targets).status == 0)
      try body(place)
    }
  }

  private func run(_ place: ImportPlace, _ arguments: String...) throws -> ProgramRun {
    try Program.run(
      arguments + ["--datasets", place.datasets], environment: ["SOURCE_DATE_EPOCH": "1795435200", "USER": "ola"],
      database: place.database)
  }

  private static let brief = ["brief", "--year", "2023", "--language", "en", "--quiet"]

  private func brief(_ place: ImportPlace, _ arguments: String...) throws -> ProgramRun {
    try Program.run(
      Self.brief + arguments + ["--datasets", place.datasets], environment: ["SOURCE_DATE_EPOCH": "1795435200"],
      database: place.database)
  }

  @Test("--since tells revised figures and target statuses, in every format, and each number stands in a fact")
  func since() throws {
    try withPlace { place in
      let text = try brief(place, "--since", "2024-05-01")
      #expect(text.prose.contains("Changed since 1 May 2024"), "\(text.messages)")
      #expect(text.prose.contains("The target for name was missed, and is now met."))
      #expect(text.prose.contains("The figure for name in 2023 was revised from 118.0% to 3.5%."))
      #expect(text.prose.contains("The figure for name in 2022 was revised from 95.0% to 2.5%."))
      #expect(try brief(place, "--since", "2024-05-01", "--format", "markdown").output.contains("## Changed since"))
      let csv = try brief(place, "--since", "2024-05-01", "--format", "csv").output
      #expect(csv.split(separator: "\n").first?.hasSuffix(",value_before") == true)
      let json = try brief(place, "--since", "2024-05-01", "--format", "json").json()
      let changes = try #require(json["changes"] as? [String: Any])
      #expect(changes["since"] as? String == "2024-05-01")
      let figures = try #require(changes["figures"] as? [[String: Any]])
      #expect(figures.map { $0["old"] as? Double } == [95, 118] && figures.map { $0["new"] as? Double } == [2.5, 3.5])
      let newYears = changes["newYears"] as? [[String: Any]]
      #expect(newYears?.isEmpty == true)
      let facts = try #require(json["facts"] as? [[String: Any]]).reduce(into: [String: Double]()) {
        $0[$1["id"] as? String ?? ""] = $1["value"] as? Double
      }
      let finding = try #require(
        (changes["findings"] as? [[String: Any]])?.first { ($0["id"] as? String)?.hasSuffix("2023") == true })
      #expect((finding["facts"] as? [String])?.map { facts[$0] } == [118, 3.5])
    }
  }

  @Test(
    "--since before anything was known: every figure is new; after it: nothing has changed; a day to come is refused")
  func ends() throws {
    try withPlace { place in
      let early = try brief(place, "--since", "2020-01-01", "--format", "json").json()["changes"] as? [String: Any]
      #expect((early?["newYears"] as? [[String: Any]])?.isEmpty == false)
      #expect((early?["figures"] as? [[String: Any]])?.isEmpty == true)
      let late = try brief(place, "--since", "2026-11-23")
      #expect(
        late.prose.contains(
          "No figures, ranks, targets or target statuses have changed from what this database knew on 23 November 2026."
        ))
      let ahead = try brief(place, "--since", "2027-01-01")
      #expect(ahead.status == 64 && ahead.messages.contains("2027-01-01, which has not been yet"))
    }
  }

  @Test("--compare-with reads a briefing that was kept: the same one is unchanged, an import is told")
  func compareWith() throws {
    try withPlace { place in
      let kept = place.folder.appendingPathComponent("kept.json").path
      try #require(brief(place, "--format", "json", "--output", kept).status == 0)
      #expect(try brief(place, "--compare-with", kept).prose.contains("have changed from the earlier briefing."))
      let import1 = try place.file("new.csv", "indicator,region,year,value\nnet-debt,3405,2023,99.5\n")
      try #require(place.run(import1).status == 0)
      let run = try brief(place, "--compare-with", kept)
      #expect(run.prose.contains("The figure for name in 2023 was revised from 3.5% to 99.5%."), "\(run.messages)")
      #expect(run.prose.contains("The target for name was met, and is now missed."))
      let text = try place.file("kept.txt", "{\"schema\": \"other\"}")
      let wrong = try brief(place, "--compare-with", text)
      #expect(wrong.status == 64 && wrong.messages.contains("kept.txt is not a briefing as JSON"))
      let other = try brief(place, "--compare-with", kept, "--municipality", "Hamar", "--year", "2023")
      #expect(other.status == 64)
      #expect(try brief(place, "--compare-with", kept, "--since", "2024-05-01").status == 64)
      #expect(try brief(place, "--since", "2024-05-01", "--as-of", "2024-05-01").status == 64)
    }
  }

  @Test("a rank that has moved is told, with both places")
  func rankMoved() throws {
    try withPlace { place in
      let hamar = try place.file("hamar.csv", "indicator,region,year,value\nnet-debt,Hamar,2023,50.0\n")
      try #require(place.run(hamar).status == 0)
      let peers = ["--comparator", "neighbours", "--peers", "Hamar"]
      let kept = place.folder.appendingPathComponent("kept.json").path
      func brief(_ arguments: [String]) throws -> ProgramRun {
        try Program.run(
          Self.brief + peers + arguments + ["--datasets", place.datasets], database: place.database)
      }
      try #require(brief(["--format", "json", "--output", kept]).status == 0)
      let worse = try place.file("worse.csv", "indicator,region,year,value\nnet-debt,3405,2023,60.0\n")
      try #require(place.run(worse).status == 0)
      let run = try brief(["--compare-with", kept])
      #expect(run.prose.contains("The rank on name (neighbours) went from 1 of 2 to 2 of 2."), "\(run.output)")
      let json = try brief(["--compare-with", kept, "--format", "json"]).json()
      let ranks = try #require((json["changes"] as? [String: Any])?["ranks"] as? [[String: Any]])
      #expect(ranks.map { ($0["new"] as? [String: Any])?["rank"] as? Int } == [2])
    }
  }

  @Test("a comment is stored, carried into this and next year's briefing with author and date, listed and removed")
  func comments() throws {
    try withPlace { place in
      let unexplained = try brief(place, "--format", "json").json()["unexplained"] as? [[String: Any]]
      #expect(unexplained?.isEmpty == true)
      let stored = try run(
        place, "comment", "net-debt", "--year", "2022", "--text", "=1+1 er  nedbetalt", "--author", "Kari",
        "--language",
        "en")
      #expect(stored.output == "Comment 1 on net-debt of Lillehammer 2022 is stored.\n", "\(stored.messages)")
      for year in ["2022", "2023"] {
        let run = try run(place, "brief", "--year", year, "--language", "en", "--quiet")
        #expect(run.prose.contains("Name 2022: =1+1 er nedbetalt (Kari, 23 November 2026)"), "\(year)")
      }
      #expect(try brief(place, "--as-of", "2026-11-22").prose.contains("nedbetalt") == false)
      #expect(
        try run(place, "comment", "--list").output
          == "1  Lillehammer net-debt 2022  (Kari, 2026-11-23)  =1+1 er nedbetalt\n")
      #expect(try run(place, "comment", "--remove", "1", "--language", "en").output.hasPrefix("Removed comment 1"))
      let none = try run(place, "comment", "--remove", "1", "--language", "en")
      #expect(none.status == 64 && none.messages.contains("There is no comment 1."))
      #expect(try run(place, "comment", "--list", "--language", "en").output == "No comments.\n")
    }
  }

  @Test("a target that changed its status is flagged until someone comments on it")
  func flagged() throws {
    try withPlace { place in
      let rows = try place.file("w.csv", "indicator,region,year,value\nnet-debt,3405,2023,99.5\n")
      try #require(place.run(rows).status == 0)
      #expect(
        try brief(place).prose.contains(
          "The target for name was met in 2022 and is missed in 2023, and nobody has explained why."))
      try #require(
        run(place, "comment", "net-debt", "--year", "2023", "--text", "Ny skole", "--author", "Per").status == 0)
      #expect(try brief(place).prose.contains("nobody has explained why") == false)
    }
  }

  @Test("what is wrong with a comment is told at once, and nothing is stored")
  func refusals() throws {
    try withPlace { place in
      let run = try run(
        place, "comment", "net-dett", "--year", "2023", "--text", " ", "--municipality", "Lilehammer", "--language",
        "en")
      #expect(run.status == 64)
      for part in ["'net-dett' is not known", "'Lilehammer' is not known", "--text is missing or empty"] {
        #expect(run.messages.contains(part), "\(part)")
      }
      #expect(try self.run(place, "comment").status == 64)
      #expect(try self.run(place, "comment", "net-debt", "--list").status == 64)
      #expect(try self.run(place, "comment", "--list", "--language", "en").output == "No comments.\n")
    }
  }
}
