import Foundation
import TestSupport
import Testing

@Suite("Briefings of all municipalities")
struct BriefAllTests {
  private struct Place {
    let place: ImportPlace
    var folder: String { place.folder.appendingPathComponent("out").path }

    func run(_ arguments: String...) throws -> ProgramRun {
      try Program.run(
        ["brief", "--all", "--year", "2023", "--language", "en", "--datasets", place.datasets, "--output", folder]
          + arguments, database: place.database)
    }

    func read(_ name: String) throws -> String { try String(contentsOfFile: folder + "/" + name, encoding: .utf8) }
  }

  private func withPlace(_ body: (Place) throws -> Void) throws {
    try withTemporaryFolder { try body(Place(place: try ImportPlace($0))) }
  }

  @Test("one for each municipality of the year, the same as asked for alone, and an index of them")
  func all() throws {
    try withPlace { place in
      let run = try place.run("--format", "markdown")
      #expect(run.status == 0 && run.output.isEmpty)
      #expect(run.messages.contains("2 briefings written in \(place.folder), 0 were there already, 0 failed."))
      let names = try FileManager.default.contentsOfDirectory(atPath: place.folder).sorted()
      #expect(names == ["3403-hamar.md", "3405-lillehammer.md", "briefings.csv", "index.html", "index.json"])
      let alone = try Program.run(
        [
          "brief", "--municipality", "3405", "--year", "2023", "--language", "en", "--format", "markdown", "--datasets",
          place.place.datasets,
        ], database: place.place.database)
      #expect(try place.read("3405-lillehammer.md") == alone.output)
      #expect(try place.read("index.html").contains("<a href=\"3403-hamar.md\">Hamar</a>"))
      let index = try JSONSerialization.jsonObject(with: Data(place.read("index.json").utf8)) as? [String: Any]
      #expect((index?["briefings"] as? [[String: Any]])?.map { $0["code"] as? String } == ["3403", "3405"])
      #expect((index?["failures"] as? [Any])?.isEmpty == true)
    }
  }

  @Test("a second run writes what is missing, changed, or made from other inputs, and nothing else")
  func resumed() throws {
    try withPlace { place in
      try #require(place.run("--format", "json").status == 0)
      #expect(try place.run("--format", "json").messages.contains("0 briefings written in \(place.folder), 2 were"))
      let hamar = place.folder + "/3403-hamar.json"
      let whole = try place.read("3403-hamar.json")
      try "cut".write(toFile: hamar, atomically: true, encoding: .utf8)
      // A journal that was cut off in the middle of a line.
      let journal = try place.read("briefings.csv")
      try String(journal.dropLast(40)).write(
        toFile: place.folder + "/briefings.csv", atomically: true, encoding: .utf8)
      #expect(try place.run("--format", "json").status == 0)
      #expect(try place.read("3403-hamar.json") == whole)
      #expect(try place.run("--format", "json").messages.contains("0 briefings written in \(place.folder), 2 were"))
      let said = try Program.run(
        [
          "comment", "net-debt", "--year", "2023", "--text", "Fordi", "--author", "Kari", "--datasets",
          place.place.datasets,
        ], database: place.place.database)
      try #require(said.status == 0)
      #expect(try place.run("--format", "json").messages.contains("1 briefings written in \(place.folder), 1 were"))
    }
  }

  @Test("what fails is listed, the rest is written, and the exit code is 1")
  func failing() throws {
    try withPlace { place in
      let run = try place.run("--format", "json", "--comparator", "neighbours", "--peers", "Hamar")
      #expect(run.status == 1)
      #expect(run.messages.contains("1 briefings written in \(place.folder), 0 were there already, 1 failed."))
      #expect(run.messages.contains("Hamar (3403): --peers names Hamar, which is the one compared."))
      #expect(FileManager.default.fileExists(atPath: place.folder + "/3405-lillehammer.json"))
      #expect(try place.read("index.html").contains("<h2>Failed</h2>"))
    }
  }

  @Test("what cannot be combined is told at once")
  func combinations() throws {
    let run = try Program.run("brief", "--all", "--proof", "x.zip", "--language", "en")
    #expect(run.status == 64)
    #expect(run.messages.contains("give --output DIR") && run.messages.contains("not --all"))
    #expect(try Program.run("brief", "--all", "--year", "2023", "--output", "/proc/nowhere").status == 1)
  }
}
