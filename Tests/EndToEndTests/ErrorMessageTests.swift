import Foundation
import TestSupport
import Testing

@Suite("Messages a user can meet")
struct ErrorMessageTests {
  private func message(_ arguments: String..., language: String = "en") throws -> String {
    let run = try Program.run(arguments + ["--language", language, "--quiet"])
    #expect(run.status == 64, "\(run.output)")
    #expect(run.output.isEmpty)
    return run.messages
  }

  /// How a hint names a command to one who asked in English of the tests' database.
  private func command(_ name: String) -> String {
    "maalestokk \(name) --database \(Program.database) --language en"
  }

  @Test("a misspelt key figure, with the nearest")
  func indicator() throws {
    #expect(
      try message("rank", "net-operting-result")
        == "Indicator 'net-operting-result' is not known. Did you mean 'net-operating-result' or 'net-operating-result-nok'? List them: \(command("indicators"))\n"
    )
  }

  @Test("a name that would steer the terminal, or write a line of its own, is shown and stays on its line")
  func steering() throws {
    #expect(
      try message("rank", "x\u{1B}[2J\n✔ fine\u{202E}")
        == "Indicator 'x\u{FFFD}[2J ✔ fine\u{FFFD}' is not known. List them: \(command("indicators"))\n")
  }

  @Test("a misspelt municipality, with the nearest, in both languages")
  func municipality() throws {
    #expect(
      try message("brief", "--municipality", "Lilehammer")
        == "Municipality 'Lilehammer' is not known. Did you mean 'Lillehammer'? List them: \(command("regions"))\n")
    #expect(
      try message("brief", "--municipality", "Lilehammer", language: "nb")
        == "Kommunen 'Lilehammer' er ikke kjent. Mente du 'Lillehammer'? List dem: maalestokk regions --database \(Program.database)\n"
    )
  }

  @Test("a name that two have")
  func ambiguous() throws {
    let text = try message("targets", "--municipality", "Herøy")
    #expect(text.hasPrefix("Several municipalities are named 'Herøy': "))
    #expect(text.contains("1515") && text.contains("1818"))
  }

  @Test("namesakes of the year that is asked about, with their counties and codes, as subject and as peer")
  func namesakes() throws {
    let telltale = "Several municipalities are named 'Bø': Bø (Telemark, 0821), Bø (Nordland, 1867). Give the code.\n"
    #expect(try message("rank", "kindergarten-coverage-1-2", "-m", "Bø", "--year", "2019") == telltale)
    #expect(
      try message("rank", "kindergarten-coverage-1-2", "--year", "2019", "-c", "neighbours", "--peers", "Bø,Hamar")
        == telltale)
    #expect(try message("trend", "kindergarten-coverage-1-2", "-m", "Bø", "--to", "2019") == telltale)
  }

  @Test(
    "a number that went into another, a number beside another's name, and a year whose municipalities are not known")
  func numbers() throws {
    #expect(
      try message("rank", "net-debt", "-m", "0709")
        == "0709 is Larvik, which ended in 2017; now in Larvik (Vestfold, 3909). Municipalities are known from the division of "
        + "2019 on, so figures of its own cannot be read here. Give 3909.\n")
    #expect(
      try message("rank", "net-debt", "-m", "3407 Hamar")
        == "'3407 Hamar' says two things: 3407 is Gjøvik, not Hamar. Give one of them.\n")
    for year in ["2017", "2018", "99999"] {
      #expect(
        try message("regions", "--year", year)
          == "Municipalities are known from 2019 on, and not in \(year). Give a year from 2019 to 2100.\n")
    }
  }

  @Test("a year without figures, naming those with")
  func year() throws {
    #expect(
      try message("rank", "child-poverty", "--year", "1999")
        == "Nobody has a figure for child-poverty in 1999. There are figures for 2022.\n")
    #expect(try message("brief", "--year", "1850") == "Nobody has figures for 1850.\n")
  }

  @Test("all problems at once")
  func all() throws {
    let text = try message("rank", "nett-debt", "--municipality", "Xyzzy", "--comparator", "neighbour")
    #expect(text.contains("Indicator 'nett-debt' is not known. Did you mean 'net-debt'"))
    #expect(text.contains("Municipality 'Xyzzy' is not known."))
    #expect(text.contains("Comparator 'neighbour' is not known."))
  }

  @Test("an unknown comparator, naming those there are")
  func comparator() throws {
    #expect(
      try message("rank", "net-debt", "--comparator", "neighbour", "--year", "2023")
        == "Comparator 'neighbour' is not known. Did you mean 'neighbours'? There are: neighbours, kostra-group, county, similar, national.\n"
    )
  }

  @Test("a date that is none, a set that is none, oneself as a peer")
  func options() throws {
    #expect(
      try message("rank", "net-debt", "--as-of", "31.2.2024")
        == "--as-of is '31.2.2024'; write a date such as 2024-05-01.\n")
    #expect(
      try message("brief", "--since", "9999-99-99") == "--since is '9999-99-99'; write a date such as 2024-05-01.\n")
    #expect(
      try message("rank", "net-debt", "--neighbours", "all")
        == "--neighbours is 'all'; it may be named, border, region.\n")
    #expect(
      try message("rank", "net-debt", "--peers", "Lillehammer,Hamar")
        == "--peers names Lillehammer, which is the one compared.\n")
  }

}

@Suite("Database and datasets")
struct DatabaseTests {
  @Test("a file that is not a database is refused with advice, and left as it was")
  func notADatabase() throws {
    let path = TestFolder.url.appendingPathComponent("maalestokk-\(UUID().uuidString).sqlite")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = String(repeating: "not a database ", count: 100)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let run = try Program.run(["targets", "--language", "en"], database: path)
    #expect(run.status == 1)
    #expect(run.messages.contains("The database \(path) cannot be used"))
    #expect(run.messages.contains("It is not a database of Målestokk"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test("a device is no place for a database")
  func device() throws {
    let run = try Program.run(["targets", "--language", "en"], database: "/dev/full")
    #expect(run.status == 64)
    #expect(run.messages == "--database is no regular file: /dev/full.\n")
  }

  @Test("datasets that were changed are not loaded, and every fault is named")
  func changedDataset() throws {
    let folder = TestFolder.url.appendingPathComponent(
      "maalestokk-datasets-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = Program.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.copyItem(at: source.appendingPathComponent("Datasets"), to: folder)
    let file = folder.appendingPathComponent("lillehammer-kommune/targets/2024-03-15/targets.csv")
    try (String(contentsOf: file, encoding: .utf8) + "3405,net-debt\n").write(
      to: file, atomically: true, encoding: .utf8)
    let database = folder.appendingPathComponent("x.sqlite").path
    let run = try Program.run(["targets", "--datasets", folder.path], database: database)
    #expect(run.status == 1)
    #expect(run.messages.contains("targets.csv: SHA-256 er"))
  }

  @Test("two first runs at once both answer right")
  func twoAtOnce() async throws {
    let path = TestFolder.url.appendingPathComponent("maalestokk-\(UUID().uuidString).sqlite")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let outputs = try await withThrowingTaskGroup(of: ProgramRun.self) { group in
      for _ in 0..<2 {
        group.addTask { try Program.run(["targets", "--year", "2023", "--format", "json"], database: path) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outputs.map(\.status) == [0, 0])
    #expect(outputs[0].output == outputs[1].output)
  }

  @Test("doctor finds everything in place")
  func doctor() throws {
    let run = try Program.run("doctor", "--language", "en")
    #expect(run.status == 0, "\(run.output)")
    #expect(!run.output.contains("✘"))
    #expect(run.output.contains("all with the right SHA-256"))
  }

  @Test("every plugin passes its own cases")
  func pluginsCheck() throws {
    let run = try Program.run("plugins", "check")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("✔ lillehammer-2023"))
    #expect(!run.output.contains("✘"))
  }

  @Test("the lists have the contract's schemas")
  func lists() throws {
    #expect(try Program.run("indicators", "--format", "json").json()["schema"] as? String == "maalestokk/indicators-1")
    #expect(
      try Program.run("comparators", "--format", "json").json()["schema"] as? String == "maalestokk/comparators-1")
    let regions = try Program.run("regions", "--year", "2023", "--format", "json").json()
    #expect(regions["schema"] as? String == "maalestokk/regions-1")
    #expect((regions["regions"] as? [Any])?.count == 356)
  }
}
