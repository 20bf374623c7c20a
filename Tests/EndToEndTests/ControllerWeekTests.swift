import Foundation
import TestSupport
import Testing

@Suite("The controller's week")
struct ControllerWeekTests {
  private func table(_ arguments: String...) throws -> [String: Any] {
    let run = try Program.run(["table", "--format", "json", "--quiet"] + arguments)
    #expect(run.status == 0, "\(run.messages)")
    return try run.json()
  }

  private func rows(_ table: [String: Any]) -> [[String: Any]] { table["rows"] as? [[String: Any]] ?? [] }

  private func values(_ row: [String: Any]?, year: Int) -> [String: Double] {
    let cells = (row?["cells"] as? [[String: Any]] ?? []).filter { $0["year"] as? Int == year }
    return Dictionary(
      cells.compactMap { cell in
        (cell["column"] as? String).flatMap { column in (cell["value"] as? Double).map { (column, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Side by side

  @Test("the annual report's own comparison: the figures, the place and the target")
  func sideBySide() throws {
    let found = try table("net-operating-result", "--year", "2023", "--with", "Hamar,Gjøvik,Ringsaker")
    let row = try #require(rows(found).first)
    let values = values(row, year: 2023)
    #expect(values["3405"] == 1.2 && values["3403"] == 4.4 && values["3407"] == 4.0 && values["3411"] == 2.0)
    #expect(values["EKG09"] == -0.7)
    #expect(row["rank"] as? Int == 4 && row["reporting"] as? Int == 4 && row["topic"] as? String == "economy")
    #expect((row["target"] as? [String: Any])?["status"] as? String == "missed")
    let columns = (found["columns"] as? [[String: Any]] ?? []).prefix(4).map { $0["code"] as? String }
    #expect(columns == ["3405", "3403", "3407", "3411"])
  }

  @Test("on everything there is: every row has a figure of one's own and of somebody else, and no topic stands twice")
  func everything() throws {
    let found = rows(try table("--with", "Hamar,Gjøvik,Ringsaker"))
    #expect(found.count > 60)
    for row in found {
      let year = row["year"] as? Int ?? 0
      let values = values(row, year: year)
      #expect(values["3405"] != nil && values.count > 1, "\(row["indicator"] ?? "")")
    }
    let topics = found.compactMap { $0["topic"] as? String }
    let runs = zip(topics, topics.dropFirst()).count { $0 != $1 } + 1
    #expect(runs == Set(topics).count)
  }

  @Test("several years have a cell for each, and the place of the newest")
  func series() throws {
    let row = rows(try table("net-operating-result", "--from", "2020", "--to", "2023")).first
    #expect([2020, 2021, 2022, 2023].map { values(row, year: $0)["3405"] } == [-1.4, 5.8, 2.2, 1.2])
    #expect(row?["year"] as? Int == 2023)
  }

  @Test("a topic by its name in each language, and a wrong one with those there are")
  func topics() throws {
    for name in ["skole", "Skule", "school"] {
      let topics = Set(rows(try table("--topic", name)).compactMap { $0["topic"] as? String })
      #expect(topics == ["school"], "\(name)")
    }
    let wrong = try Program.run("table", "--topic", "skolle", "--language", "en")
    #expect(wrong.status == 64 && wrong.messages.contains("kindergarten") && wrong.messages.contains("skolle"))
  }

  @Test("where nobody has a figure the years there are stand in the refusal")
  func noFigures() throws {
    let run = try Program.run("table", "net-debt", "--year", "1950", "--language", "en")
    #expect(run.status == 64 && run.messages.contains("1950") && run.messages.contains("2025"), "\(run.messages)")
  }

  @Test("spending adjusted for need is refused as a series, and says its index and year otherwise")
  func need() throws {
    let refused = try Program.run("table", "--need", "--from", "2020", "--language", "en")
    #expect(refused.status == 64 && refused.messages.contains("no series"))
    let adjusted = rows(try table("--need", "--year", "2025")).filter { $0["need"] is [String: Any] }
    for row in adjusted {
      #expect((row["need"] as? [String: Any])?["year"] as? Int == row["year"] as? Int)
    }
  }

  @Test("every form is written, and the workbook is one")
  func forms() throws {
    try withTemporaryFolder { folder in
      for form in ["markdown", "csv", "csv-excel", "xlsx", "html"] {
        let file = folder.appendingPathComponent("table.\(form)").path
        let run = try Program.run("table", "--topic", "school", "--format", form, "--output", file)
        #expect(run.status == 0, "\(run.messages)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(bytes.count > 500 && (form != "xlsx" || bytes.starts(with: [0x50, 0x4B])))
      }
    }
  }

  // MARK: Profile

  @Test("a profile's row is the place and statistics that rank gives among the same set")
  func profile() throws {
    let run = try Program.run("profile", "--topic", "helse", "--format", "json", "--quiet")
    #expect(run.status == 0, "\(run.messages)")
    let row = try #require(rows(try run.json()).first { $0["indicator"] as? String == "gp-share-without-doctor" })
    let year = try #require(row["year"] as? Int)
    let rank = try Program.run(
      "rank", "gp-share-without-doctor", "--year", String(year), "--comparator", "national", "--format", "json",
      "--quiet")
    let ranking = try #require((try rank.json()["rankings"] as? [[String: Any]])?.first)
    let statistics = try #require(ranking["statistics"] as? [String: Any])
    #expect(row["rank"] as? Int == ranking["rank"] as? Int && row["reporting"] as? Int == ranking["reporting"] as? Int)
    for name in ["median", "lowerQuartile", "upperQuartile", "minimum", "maximum"] {
      #expect(row[name] as? Double == statistics[name] as? Double, "\(name)")
    }
  }

  @Test("a profile's picture says every figure in words")
  func profilePicture() throws {
    let run = try Program.run("profile", "-m", "Utsira", "--topic", "health", "--format", "html", "--language", "en")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("role=\"img\"") && run.output.contains("Utsira"))
    let titles = run.output.matches(of: /<title id="[^"]*">([^<]*)<\/title>/).map(\.output.1)
    #expect(!titles.isEmpty && titles.allSatisfy { $0.contains(" of ") || $0.contains(";") })
  }

  // MARK: Finding

  @Test(
    "key figures are found by words of any language, by topic and by the publisher's code; nothing found gives advice")
  func finding() throws {
    for words in [["lånegjeld"], ["net", "debt"], ["12143"]] {
      let run = try Program.run(["indicators"] + words)
      #expect(run.status == 0 && run.output.contains("net-debt"), "\(words)")
    }
    let own = try Program.run("indicators", "--topic", "skole", "--with-figures", "--format", "json")
    #expect(own.status == 0 && own.output.contains("school-points"))
    let none = try Program.run("indicators", "zzyzx", "--language", "en")
    #expect(none.status == 0 && none.output.contains("No key figure has all the words"))
  }

  @Test(
    "a name works where an id does when it leads to one key figure, and is told of; else those it leads to are named")
  func names() throws {
    let run = try Program.run("rank", "Netto lånegjeld", "--year", "2023", "--format", "json", "--language", "en")
    #expect((try run.json()["indicator"] as? [String: Any])?["id"] as? String == "net-debt")
    #expect(run.messages.contains("net-debt"))
    let several = try Program.run("rank", "lånegjeld", "--language", "en")
    #expect(several.status == 64 && several.messages.contains("net-debt"))
  }

  // MARK: Sector reports

  @Test("a briefing of a topic speaks of that topic alone; key figures are left out and taken in by name")
  func sector() throws {
    let run = try Program.run("brief", "--topic", "skole", "--format", "json", "--quiet")
    #expect(run.status == 0, "\(run.messages)")
    let briefing = try run.json()
    let ids = (briefing["rankings"] as? [[String: Any]] ?? []).compactMap {
      ($0["indicator"] as? [String: Any])?["id"] as? String
    }
    #expect(!ids.isEmpty && ids.allSatisfy { $0.hasPrefix("school-") })
    #expect((briefing["command"] as? String)?.contains("--topic school") == true)
    let less = try Program.run(
      "brief", "--topic", "skole", "--leave-out", ids[0], "--include", "kindergarten-coverage-1-2", "--format", "json",
      "--quiet")
    let lessIDs = (try less.json()["rankings"] as? [[String: Any]] ?? []).compactMap {
      ($0["indicator"] as? [String: Any])?["id"] as? String
    }
    #expect(!lessIDs.contains(ids[0]) && lessIDs.contains("kindergarten-coverage-1-2"))
  }

  // MARK: Word

  @Test(
    "a document of Word has headings, tables, pictures with what they show in words, and the language",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")))
  func word() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("briefing.docx").path
      let run = try Program.run("brief", "--year", "2023", "--format", "docx", "--output", file)
      #expect(run.status == 0, "\(run.messages)")
      func part(_ name: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [
          "-c", "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))", file,
          name,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      }
      let document = try part("word/document.xml")
      #expect(document.contains("Heading1") && document.contains("Heading2") && document.contains("<w:tbl>"))
      let words = document.matches(of: /descr="([^"]*)"/).map(\.output.1)
      #expect(words.count > 4 && words.allSatisfy { !$0.isEmpty })
      #expect(words.contains { $0.contains("Ringsaker") })
      #expect(try part("word/styles.xml").contains("nb-NO"))
    }
  }
}
