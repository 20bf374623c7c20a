import Figures
import Foundation
import SQLiteStore
import TestSupport
import Testing

/// A place of a test's own: small datasets, a database, and files to import.
struct ImportPlace {
  let folder: URL
  var database: String { folder.appendingPathComponent("x.sqlite").path }
  var datasets: String { folder.appendingPathComponent("datasets").path }

  /// Beside the two of the sample, so that there are cells for thousands of rows.
  private static let indicators = 60
  private static let years = 201

  init(_ folder: URL, observations: Int = 10) throws {
    self.folder = folder
    let root = folder.appendingPathComponent("datasets")
    try SampleDataset.regions.write(to: "regions", below: root)
    let names = (0..<Self.indicators).map { SampleDataset.indicatorRow("i\($0)", 0) }.joined()
    var indicators = SampleDataset.indicators
    indicators.files[0].text += names
    try indicators.write(to: "indicators", below: root)
    let lines = (0..<observations).map { "net-debt,3405,2020,\(2020 + $0 % 4),\($0 % 900).5,,final,p\($0)" }
    try SampleDataset.observations(lines).write(to: "figures", below: root)
  }

  /// Writes a file to import and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// A file of as many figures of Lillehammer, at most 12,060.
  func manyRows(_ name: String, _ count: Int) throws -> String {
    let rows = (0..<count).map { number in
      "i\(number / Self.years),3405,\(1900 + number % Self.years),\(number % 90),,\(name) \(number)\n"
    }
    return try file(name, "indicator,region,year,value,status,source\n" + rows.joined())
  }

  func arguments(_ arguments: [String]) -> [String] {
    ["import"] + arguments + ["--datasets", datasets, "--language", "en", "--database", database]
  }

  func run(_ arguments: String...) throws -> ProgramRun {
    try Program.run(
      ["import"] + arguments + ["--datasets", datasets, "--language", "en"],
      environment: ["SOURCE_DATE_EPOCH": "1795435200"], database: database)
  }

  /// Everything the database holds, as text.
  func contents() throws -> String {
    let store = try SQLiteStore(path: database)
    let counts = try store.counts().map { "\($0.dataset) \($0.rows) \($0.values)" }
    return (counts + (try store.imports().map { "\($0)" })).joined(separator: "\n")
  }
}

@Suite("maalestokk import")
struct ImportTests {
  private static let figures =
    "indicator;kommune;år;verdi;status;kilde\nnet-debt;Lillehammer;2023;118,1;endelig;Årsregnskap\n"

  private func withPlace(_ body: (ImportPlace) throws -> Void) throws {
    try withTemporaryFolder { try body(ImportPlace($0)) }
  }

  @Test("two decisions without a first year: each is told with the year it was made, from which it begins")
  func undatedDecisions() throws {
    try withPlace { place in
      let path = try place.file(
        "targets.csv",
        "region,indicator,kind,target,basis,decided_by,decided_on\nHamar,net-debt,ceiling,80,council,K,2020-12-17\n"
          + "Hamar,net-debt,ceiling,81,council,K,2023-12-14\n")
      let preview = try place.run(path, "--dry-run")
      #expect(preview.status == 0, "\(preview.messages)")
      for (limit, year) in [("80", 2020), ("81", 2023)] {
        #expect(
          preview.output.contains(
            "≤ \(limit), all years; from \(year), when it was decided, where there are several decisions"),
          "\(preview.output)")
      }
    }
  }

  @Test(
    "a source text that a spreadsheet would run, or that would steer, stays a text in every form; figures stay figures")
  func hostileSource() throws {
    try withPlace { place in
      let rows = try place.file(
        "tall.csv",
        "indicator,region,year,value,status,source\nnet-debt,Lillehammer,2023,-118.1,final,=cmd|' /C calc'!A0 https://x.no\n"
      )
      #expect(try place.run(rows).status == 0)
      func rank(_ format: String) throws -> String {
        let arguments = ["rank", "net-debt", "--year", "2023", "--datasets", place.datasets, "--format", format]
        return try Program.run(arguments, database: place.database).output
      }
      let csv = try rank("csv")
      #expect(csv.contains(",-118.1,") && csv.contains("'=cmd|' /C calc'!A0") && !csv.contains(",=cmd"), "\(csv)")
      #expect(!(try rank("markdown")).contains("https://x.no"))
      #expect(try rank("json").contains("=cmd|' /C calc'!A0 https://x.no"))
    }
  }

  @Test("preview, import, twice, list and undo, word for word")
  func wholeStory() throws {
    try withPlace { place in
      let path = try place.file("tall.csv", Self.figures)
      let id = String(SampleDataset.sha256(Self.figures).prefix(10))
      let effect =
        "  added: 0\n  revised: 1\n    net-debt, Lillehammer (3405), 2023: 3.5 → 118.1\n  unchanged: 0\n  missing: 0\n"
      let preview = try place.run(path, "--dry-run", "--quiet")
      #expect(preview.output == "Preview of tall.csv (\(id)); nothing was written:\n" + effect, "\(preview.messages)")
      #expect(try place.run("--list").output == "Nothing has been imported.\n")
      let done = try place.run(path)
      #expect(done.status == 0 && done.output == "Imported tall.csv as \(id):\n" + effect)
      #expect(
        done.messages
          == "\nUndo: maalestokk import --undo \(id) --database \(place.database) --datasets \(place.datasets) --language en\n"
      )
      let again = try place.run(path)
      #expect(again.output == "tall.csv was imported before, on 2026-11-23 as \(id): nothing was changed.\n")
      #expect(again.status == 0 && again.messages.isEmpty)
      let list = try place.run("--list").output
      #expect(list == "ID          Date        Kind     Rows  File\n\(id)  2026-11-23  figures     1  tall.csv\n")
      let undone = try place.run("--undo", id)
      #expect(undone.output == "Removed import \(id) (tall.csv, 1 rows). What stood before stands again.\n")
      let none = try place.run("--undo", id)
      #expect(none.status == 64 && none.messages == "There is no import '\(id)'. Nothing has been imported.\n")
    }
  }

  @Test("errors are told at once, exit 64, and nothing is half loaded")
  func errors() throws {
    try withPlace { place in
      let before = try place.run("--list").status == 0 ? place.contents() : ""
      let path = try place.file("feil.csv", Self.figures + "net-det;Lilehammer;0;NaN;;\nnet-debt;Hamar;2023;1,5;;\n")
      let run = try place.run(path)
      #expect(run.status == 64 && run.output.isEmpty)
      #expect(run.messages.hasPrefix("feil.csv has 4 problems; nothing was changed:\n  line 3, indicator 'net-det':"))
      #expect(try place.contents() == before)
      for wrong in [[], ["a", "--list"], ["--undo", "x", "--dry-run"]] {
        let run = try Program.run(["import"] + wrong + ["--datasets", place.datasets], database: place.database)
        #expect(run.status == 64)
      }
    }
  }

  @Test("imported targets are judged; they and the figures survive newer shipped datasets; undo brings the old back")
  func targets() throws {
    try withPlace { place in
      let figures = try place.run(try place.file("tall.csv", Self.figures))
      #expect(figures.status == 0, "\(figures.messages)")
      let text =
        "region,indicator,kind,target,basis,decided_by\nLillehammer,net-debt,ceiling,90,council,Kommunestyret\n"
      #expect(try place.run(try place.file("targets.csv", text)).status == 0)
      func judged() throws -> [String] {
        let run = try Program.run(
          ["targets", "--year", "2023", "--format", "json", "--datasets", place.datasets], database: place.database)
        let targets = try run.json()["targets"] as? [[String: Any]] ?? []
        return targets.map { "\($0["indicator"] ?? "") \($0["value"] ?? "") \($0["status"] ?? "")" }
      }
      #expect(try judged() == ["net-debt 118.1 missed"])
      try SampleDataset.observations(["net-debt,3405,2020,2023,70.5,,final,p1"], id: "newer").write(
        to: "newer", below: URL(fileURLWithPath: place.datasets))
      #expect(try judged() == ["net-debt 118.1 missed"])
      #expect(try place.run("--undo", String(SampleDataset.sha256(Self.figures).prefix(10))).status == 0)
      #expect(try judged().first?.hasSuffix(" met") == true)
    }
  }

  @Test("a dataset folder, a file that is too large, and a binary one")
  func otherPaths() throws {
    try withPlace { place in
      try SampleDataset.observations(["tax,3403,2020,2023,12,,final,s. 4"], id: "mine").write(
        to: "mine", below: place.folder)
      let run = try place.run(place.folder.appendingPathComponent("mine").path)
      #expect(run.status == 0 && run.output.contains("added: 1"), "\(run.messages)")
      let large = try place.file("large.csv", "")
      #expect(truncate(large, 1 << 30) == 0)
      #expect(try place.run(large).messages.contains("1024 MiB is too large; the limit is 64 MiB. Split it."))
      let program = Program.folder.appendingPathComponent("maalestokk").path
      #expect(try place.run(program).status == 64)
    }
  }

  @Test("two imports at once both succeed; the same one at once is taken once")
  func atOnce() async throws {
    let folder = TestFolder.url.appendingPathComponent(
      "maalestokk-at-once-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = try ImportPlace(folder)
    let paths = try [place.manyRows("a.csv", 4_000), place.manyRows("a.csv", 4_000), place.manyRows("b.csv", 4_000)]
    let runs = try await withThrowingTaskGroup(of: ProgramRun.self) { group in
      for path in paths { group.addTask { try place.run(path) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(runs.map(\.status) == [0, 0, 0], "\(runs.map(\.messages))")
    #expect(runs.count { $0.output.contains("was imported before") } == 1)
    #expect(try SQLiteStore(path: place.database).imports().map(\.file).sorted() == ["a.csv", "b.csv"])
  }
}
