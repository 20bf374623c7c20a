import Foundation
import TestSupport
import Testing

/// Vågå makes itself at home: from a new database to its own peers, key figure, targets and briefing.
@Suite("A home")
struct HomeTests {
  private struct Place {
    let folder: URL
    let database: String

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProgramRun {
      try Program.run(arguments, environment: environment, database: database)
    }

    func write(_ name: String, _ text: String) throws -> String {
      let path = folder.appendingPathComponent(name).path
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
  }

  private func withPlace(_ body: (Place) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("home.sqlite").path
      try Program.copyFilledDatabase(to: database)
      try body(Place(folder: folder, database: database))
    }
  }

  @Test(
    "an empty database is Lillehammer's, in bokmål; one that is set answers as it says, and the environment goes before it"
  )
  func municipality() throws {
    try withPlace { place in
      #expect(try place.run("targets", "--year", "2023").output.contains("Lillehammer"))
      #expect(try place.run("home", "set", "--municipality", "Vågå", "--language", "nn").status == 0)
      let targets = try place.run("table", "--topic", "school")
      #expect(targets.output.contains("Vågå") && targets.output.contains("Nøkkeltal "))
      let other = try place.run(
        "table", "--topic", "school", environment: ["MAALESTOKK_MUNICIPALITY": "Hamar", "MAALESTOKK_LANGUAGE": "en"])
      #expect(other.output.contains("Hamar") && other.output.contains("Key figure"))
      #expect(try place.run("home", "set", "--municipality", "Vagaa by").status == 64)
      #expect(try place.run("home").output.contains("Vågå (3435)"))
      #expect(try place.run("home", "set", "--forget", "--language", "nb").output.contains("ikke valgt"))
    }
  }

  @Test("a set of one's own is who one is compared with, can be chosen by name, and travels with the home")
  func sets() throws {
    try withPlace { place in
      let set = try place.run(
        "home", "set", "-m", "Vågå", "--peers", "Nord-Gudbrandsdal=Lom,Sel,Dovre,Skjåk,Lesja", "--why", "same region")
      #expect(set.status == 0, "\(set.messages)")
      let ranked = try place.run("rank", "school-points", "-c", "neighbours", "--format", "json", "--quiet")
      let ranking = try #require((try ranked.json()["rankings"] as? [[String: Any]])?.first)
      #expect(ranking["members"] as? Int == 6)
      #expect(
        (ranking["comparator"] as? [String: Any])?["rule"] as? String
          == "navngitt sammenligning for Vågå: Nord-Gudbrandsdal")
      #expect(try place.run("home", "set", "--peers", "Nabo=Lom").status == 0)
      let former = try place.run(
        "rank", "school-points", "-c", "neighbours", "--neighbours", "nord-gudbrandsdal", "--format", "json", "--quiet")
      #expect((try former.json()["rankings"] as? [[String: Any]])?.first?["members"] as? Int == 6)
      let file = place.folder.appendingPathComponent("home.json").path
      #expect(try place.run("home", "export", "--output", file).status == 0)
      let copy = Place(folder: place.folder, database: place.folder.appendingPathComponent("copy.sqlite").path)
      try Program.copyFilledDatabase(to: copy.database)
      #expect(try copy.run("home", "import", file).status == 0)
      #expect(try copy.run("home").output == place.run("home").output)
    }
  }

  @Test("a database that is no file is refused, and nobody waits for it to say whose home it is")
  func noFile() throws {
    try withTemporaryFolder { folder in
      let pipe = folder.appendingPathComponent("pipe").path
      try #require(mkfifo(pipe, 0o600) == 0)
      let run = try Program.run(["targets"], database: pipe)
      #expect(run.status == 64 && run.messages.contains(pipe))
    }
  }

  @Test("topics of interest stand first")
  func topicsFirst() throws {
    try withPlace { place in
      #expect(try place.run("home", "set", "-t", "klima", "-t", "skole").status == 0)
      let rows = try place.run("table", "--format", "json", "--quiet").json()["rows"] as? [[String: Any]] ?? []
      var seen: [String] = []
      for topic in rows.compactMap({ $0["topic"] as? String }) where !seen.contains(topic) { seen.append(topic) }
      #expect(seen.prefix(3) == ["climate", "school", "economy"])
    }
  }

  @Test("a tertial's figure is told to be one, wherever it stands for the year")
  func tertial() throws {
    try withPlace { place in
      let file = try place.write(
        "t1.csv", "indicator;region;year;value;period\nsick-leave;Lillehammer;2026;7,9;1. tertial 2026\n")
      #expect(try place.run("import", file).status == 0)
      for command in [["targets"], ["table", "sick-leave"], ["explain", "sick-leave"], ["brief"]] {
        let run = try Program.run(command + ["--year", "2026"], database: place.database)
        #expect(run.status == 0 && run.prose.contains("1. tertial 2026"), "\(command): \(run.output)\(run.messages)")
      }
    }
  }

  @Test("a logo stands above the briefing; what is no picture is refused")
  func logo() throws {
    try withPlace { place in
      let file = place.folder.appendingPathComponent("logo.png")
      try #require(
        Data(
          base64Encoded:
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwAChAGA60e6kgAAAABJRU5ErkJggg==")
      )
      .write(to: file)
      #expect(try place.run("home", "set", "--logo", file.path).status == 0)
      let page = try place.run("brief", "--year", "2023", "--format", "html")
      #expect(page.output.contains("<img class=\"logo\" src=\"data:image/png;base64,iVBOR"))
      #expect(try place.run("home", "set", "--logo", place.write("logo.txt", "no picture")).status == 64)
    }
  }

  @Test("what is wrong with a set is told at once, and nothing is kept")
  func wrongSets() throws {
    try withPlace { place in
      let run = try place.run("home", "set", "-m", "Vågå", "--peers", "Nabo=Lomm,Vågå,Sel", "--language", "en")
      #expect(run.status == 64 && run.messages.contains("Lomm") && run.messages.contains("Vågå"))
      #expect(try place.run("home", "--language", "en").output.contains("not set"))
      let file = try place.write(
        "sets.csv", "municipality;set;member;why\nVågå;Nabo;Lom;nær\nVågå;Nabo;Vågå;\nVågå;;Sel;\n")
      let refused = try place.run("import", file, "--language", "en")
      #expect(refused.status == 64 && refused.messages.contains("line 3") && refused.messages.contains("line 4"))
    }
  }

  @Test(
    "a key figure of one's own has figures, a path of targets until 2028 and a briefing in nynorsk; each can be undone")
  func ownFigures() throws {
    try withPlace { place in
      #expect(try place.run("home", "set", "-m", "Vågå", "--language", "nn", "--peers", "Naboar=Lom,Sel").status == 0)
      let indicator = try place.write(
        "nokkeltal.csv",
        "id;name;name_en;unit;direction;decimals;topic\nsolar-share;Del bygg med solceller;Buildings with solar panels;prosent;høgare;1;klima\n"
      )
      let dry = try place.run("import", indicator, "--dry-run")
      #expect(dry.status == 0 && dry.output.contains("solar-share"))
      #expect(try place.run("rank", "solar-share").status == 64)
      let added = try place.run("import", indicator)
      #expect(added.status == 0, "\(added.messages)")
      let figures = try place.write(
        "tal.csv",
        "indicator;region;year;value\nsolar-share;Vågå;2025;3,5\nsolar-share;Lom;2025;4,0\nsolar-share;Sel;2025;2,0\n")
      #expect(try place.run("import", figures).status == 0)
      let targets = try place.write(
        "mal.csv",
        "region;indicator;kind;target;year;basis\n"
          + (2025...2028).map { "Vågå;solar-share;minst;\($0 - 2021);\($0);kommunestyret\n" }.joined())
      let path = try place.run("import", targets)
      #expect(path.status == 0, "\(path.messages)")
      let judged = try place.run("targets", "--year", "2025", "--format", "json", "--quiet")
      let target = try #require((try judged.json()["targets"] as? [[String: Any]])?.first)
      #expect(target["target"] as? Double == 4 && target["status"] as? String == "missed")
      let briefing = try place.run("brief", "--year", "2025")
      #expect(briefing.status == 0 && briefing.output.contains("Del bygg med solceller"), "\(briefing.messages)")
      let undo = try #require(
        try place.run("import", "--list").output.split(separator: "\n").first { $0.contains("mal.csv") })
      let id = String(try #require(undo.split(separator: " ").first))
      #expect(try place.run("import", "--undo", id).status == 0)
      #expect(
        try place.run("targets", "--year", "2025", "--format", "json", "--quiet").json()["targets"] as? [Any] != nil)
    }
  }

  @Test("what is wrong with key figures of one's own is told with line and column")
  func wrongIndicators() throws {
    try withPlace { place in
      let file = try place.write(
        "wrong.csv",
        "id;name;unit;direction;numerator\nnet-debt;Gjeld;prosent;lavere;\nSol;Sol;watt;opp;\nok-id;Greit;prosent;;finnes-ikke + net-debt\n"
      )
      let run = try place.run("import", file, "--language", "en")
      #expect(run.status == 64)
      for word in ["line 2", "line 3", "line 4", "watt", "finnes-ikke"] {
        #expect(run.messages.contains(word), "\(word)")
      }
    }
  }

  @Test(
    "a template is what import reads, once it is filled in", arguments: ["targets", "figures", "sets", "indicators"])
  func templates(kind: String) throws {
    try withPlace { place in
      let run = try place.run("template", kind)
      #expect(run.status == 0)
      let file = place.folder.appendingPathComponent("\(kind).csv").path
      try run.output.write(toFile: file, atomically: true, encoding: .utf8)
      let empty = try place.run("import", file, "--language", "en")
      #expect(empty.status == 64 && empty.messages.contains("no rows"), "\(empty.messages)")
      let book = place.folder.appendingPathComponent("\(kind).xlsx").path
      #expect(try place.run("template", kind, "--format", "xlsx", "--output", book).status == 0)
      #expect(try place.run("import", book).status == 64)
    }
  }
}
