import Foundation
import TestSupport
import Testing

/// A command as a page shows it, and the output shown below it.
struct ShownCommand: Sendable, CustomStringConvertible {
  /// The page and the line.
  let place: String
  /// Without its prompt and its comment.
  let text: String
  let output: [String]

  var description: String { "\(place): \(text)" }

  /// The commands of a page's console blocks, in order.
  static func all(in page: String) throws -> [ShownCommand] {
    let text = try String(contentsOf: Project.root.appendingPathComponent(page), encoding: .utf8)
    var commands: [ShownCommand] = []
    var isConsole = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        let command = line.dropFirst(2).components(separatedBy: "  #")[0].trimmingCharacters(in: .whitespaces)
        commands.append(ShownCommand(place: "\(page):\(number + 1)", text: command, output: []))
      } else if isConsole, let last = commands.popLast() {
        commands.append(ShownCommand(place: last.place, text: last.text, output: last.output + [String(line)]))
      }
    }
    return commands
  }

  /// The examples of the helps of all commands.
  static func examples() throws -> [ShownCommand] {
    let dump = try Shell.run([Program.folder.appendingPathComponent("maalestokk").path, "--experimental-dump-help"])
    let root = try #require(try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
    var commands: [ShownCommand] = []
    func visit(_ command: [String: Any]) {
      let name = command["commandName"] as? String ?? ""
      let lines = (command["discussion"] as? String ?? "").split(separator: "\n")
      for line in lines.map({ $0.trimmingCharacters(in: .whitespaces) }) where line.hasPrefix("maalestokk ") {
        // What an example does stands behind two spaces.
        commands.append(ShownCommand(place: "help \(name)", text: line.components(separatedBy: "  ")[0], output: []))
      }
      for sub in command["subcommands"] as? [[String: Any]] ?? [] { visit(sub) }
    }
    visit(try #require(root["command"] as? [String: Any]))
    return commands
  }
}

/// A folder in which a page's commands are run, with the files that they name.
private struct GuideFolder {
  let folder: URL
  let source: String

  init(_ folder: URL, source: String) throws {
    self.folder = folder
    self.source = source
    let data = folder.appendingPathComponent("home/.local/share/maalestokk")
    for made in [data, folder.appendingPathComponent("bin")] {
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("bin/maalestokk"),
      withDestinationURL: Program.folder.appendingPathComponent("maalestokk"))
    for name in ["Sources", "Plugins"] {
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent(name), withDestinationURL: Project.root.appendingPathComponent(name))
    }
    try Program.copyFilledDatabase(to: data.appendingPathComponent("maalestokk.sqlite").path)
    try writeFiles()
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func writeFiles() throws {
    let figures = "indicator,region,year,value\nreserve-fund,Gausdal,2023,7.4\n"
    let cells = ["indicator", "region", "year", "value", "reserve-fund", "Øyer", "2023", "8.1"]
    let rows = [cells.prefix(4), cells.suffix(4)].map { row in
      "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    let workbook = try SampleWorkbook(rows: rows.joined(), sheetName: "2024").bytes()
    for name in ["figures", "tall"] {
      try write("\(name).csv", figures)
      try Data(workbook).write(to: folder.appendingPathComponent("\(name).xlsx"))
    }
    try write("targets.csv", "region,indicator,kind,target,basis\nGausdal,reserve-fund,floor,8,council\n")
    try write(
      "vaga-nokkeltal.csv",
      "id;name;unit;direction;decimals;topic\nsolar-share;Del bygg med solceller;prosent;høgare;1;klima\n")
    try write(
      "vaga-tal.csv",
      "indicator;region;year;value\nsolar-share;Vågå;2025;3,5\nsolar-share;Lom;2025;4,0\nsolar-share;Sel;2025;2,0\n")
    try write(
      "vaga-mal.csv",
      "region;indicator;kind;target;year;basis\n"
        + (2025...2028).map { "Vågå;solar-share;minst;\($0 - 2021);\($0);kommunestyret\n" }.joined())
    try write("service.json", #"{"schedule": "off"}"#)
    let list = try run("maalestokk regions --year 2024 --format csv --quiet").output.split(separator: "\n").dropFirst()
    let codes = list.map { $0.split(separator: ",") }.map { #"{"code":"\#($0[0])","level":"1","name":"\#($0[2])"}"# }
    try #require(codes.count == 357)
    try write("codesAt.json", "{\"codes\":[\(codes.joined(separator: ","))]}")
    try write("12063.json", Self.table)
    for name in ["other", "annen"] {
      try Program.copyFilledDatabase(to: folder.appendingPathComponent("\(name).sqlite").path)
      let fetched = try run("maalestokk fetch --from-file 12063.json --quiet --database \(name).sqlite")
      try #require(fetched.status == 0, "\(fetched.messages)")
    }
    let before = try run("maalestokk brief --year 2022 --format json --output last-year.json")
    try #require(before.status == 0, "\(before.messages)")
    try FileManager.default.copyItem(
      at: folder.appendingPathComponent("last-year.json"), to: folder.appendingPathComponent("i-fjor.json"))
    for text in ["one", "two"] {
      _ = try run("maalestokk comment net-debt --year 2023 --text \(text) --author Test --quiet")
    }
  }

  private static let table = """
    {"version":"2.0","class":"dataset","label":"12063: Kommunale fritidstilbud","source":"Statistisk sentralbyrå",
     "updated":"2026-06-15T06:00:00Z","role":{"time":["Tid"],"geo":["KOKkommuneregion0000"],"metric":["ContentsCode"]},
     "id":["KOKkommuneregion0000","Tid","ContentsCode"],"size":[2,1,1],
     "dimension":{"KOKkommuneregion0000":{"category":{"index":{"3405":0,"3403":1}}},
       "Tid":{"category":{"index":{"2025":0}}},
       "ContentsCode":{"category":{"index":{"KOSfritidbesok100000":0},
         "unit":{"KOSfritidbesok100000":{"base":"antall","decimals":0}}}}},
     "extension":{"px":{"tableid":"12063"}},"value":[900,1200],"status":{}}
    """

  /// Runs a line in a shell, with the program on the path and a home of its own.
  func run(_ line: String) throws -> ProgramRun {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": folder.appendingPathComponent("bin").path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
      "HOME": folder.appendingPathComponent("home").path, "LANG": "C.UTF-8", "MAALESTOKK_PORT": "0",
      // Later than the newest figures here, as where a reader sits.
      "SOURCE_DATE_EPOCH": "1796083200",
    ]
    let files = ["output", "messages"].map { folder.appendingPathComponent("run-\($0)") }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return ProgramRun(status: process.terminationStatus, output: texts[0], messages: texts[1])
  }

  /// The command as it can be run here: places of a reader's machine are folders of this one, numbers that the program
  /// gives are those it has given, and the publisher is the one that stands in.
  func prepared(_ command: ShownCommand) throws -> String {
    var text = command.text
    for place in ["/var/backups", "/etc/maalestokk"] { text = text.replacingOccurrences(of: place, with: folder.path) }
    text = text.replacingOccurrences(of: ".build/debug/maalestokk", with: "maalestokk")
      .replacingOccurrences(of: "/path/to/Mine", with: "Mine")
      .replacingOccurrences(of: "0.0.0.0", with: "127.0.0.1").replacingOccurrences(of: "9000", with: "0")
    if text.contains("--undo ") {
      let imports = try run("maalestokk import --list").output
      let first = try #require(imports.firstMatch(of: /\b[0-9a-f]{10,}\b/)?.output, "\(imports)")
      text = text.replacing(/--undo \w+/, with: "--undo \(first)")
    }
    let asksPublisher = text.contains("maalestokk fetch") && !text.contains("--from-file") && !text.contains("--replay")
    if asksPublisher { text += " --source \(source)" }
    if text.contains("maalestokk serve") && !text.contains("--print-config") && !text.contains("--make-token") {
      text = text.replacingOccurrences(of: "maalestokk serve", with: "timeout --signal=TERM 4 maalestokk serve")
    }
    return text
  }
}

@Suite("What guides and helps show")
struct GuideTests {
  /// Commands that are not the program's, or take what a test has not: with the reason.
  private static let notRun = [
    "make ": "the Makefile's; a fresh clone runs them", "alias ": "for an interactive shell", "tar ": "needs a release",
    "ln ": "needs a release", "podman ": "needs a container engine", "swift build": "builds this program",
    ".ci/run": "runs these tests", "curl ": "asks a service that runs; RefreshTests does",
    "maalestokk brief --all": "357 briefings; BriefAllTests does it with two",
    "maalestokk brief --language en --all": "357 briefings; BriefAllTests does it with two",
  ]

  private func isRun(_ command: ShownCommand) -> Bool {
    // The whole catalogue takes a minute, from the stand-in too; `make demo` and the tests of fetch fetch parts of it.
    command.text != "maalestokk fetch" && !Self.notRun.keys.contains { command.text.hasPrefix($0) }
  }

  /// Runs one command and holds it against what is shown.
  private func check(_ command: ShownCommand, in place: GuideFolder) throws {
    let text = try place.prepared(command)
    let run = try place.run(text)
    let expected: Set<Int32> = text.contains("timeout ") ? [124] : text.contains("--check") ? [0, 4] : [0]
    #expect(
      expected.contains(run.status), "\(command) ended with \(run.status): \(run.messages) \(run.output.suffix(500))")
    if text.contains("timeout ") { #expect(run.messages.contains("127.0.0.1"), "\(command): \(run.messages)") }
    let missing = Self.firstMissing(of: command.output, in: run.output)
    #expect(missing == nil, "\(command) does not give\n\(missing ?? "")\nbut\n\(run.output)")
  }

  /// The first part of what is shown that an output does not have in its turn; `…` stands for anything.
  private static func firstMissing(of shown: [String], in output: String) -> String? {
    func trimmed(_ lines: [some StringProtocol]) -> String {
      lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    }
    var rest = trimmed(output.split(separator: "\n", omittingEmptySubsequences: false))[...]
    for part in trimmed(shown).components(separatedBy: "…").map({ $0.trimmingCharacters(in: .newlines) })
    where !part.isEmpty {
      guard let found = rest.range(of: part) else { return part }
      rest = rest[found.upperBound...]
    }
    return nil
  }

  @Test(
    "each command of a page runs, and gives what is shown below it",
    arguments: [
      "README.md", "Documentation/guide/nb.md", "Documentation/guide/en.md", "Documentation/guide/service.md",
      "Documentation/guide/operations.md", "CONTRIBUTING.md",
    ])
  func page(name: String) throws {
    let commands = try ShownCommand.all(in: name).filter(isRun)
    let publisher = try PublisherProcess()
    defer { publisher.end() }
    try withTemporaryFolder { folder in
      let place = try GuideFolder(folder, source: publisher.source)
      for command in commands { try check(command, in: place) }
    }
  }

  @Test("each example of a help runs, and answers with figures")
  func helps() throws {
    let commands = try ShownCommand.examples().filter(isRun)
    #expect(commands.count > 10)
    let publisher = try PublisherProcess()
    defer { publisher.end() }
    try withTemporaryFolder { folder in
      let place = try GuideFolder(folder, source: publisher.source)
      for command in commands { try check(command, in: place) }
    }
  }

  @Test("every page with commands is one that is run")
  func pages() throws {
    let run = [
      "README.md", "CONTRIBUTING.md", "guide/nb.md", "guide/en.md", "guide/service.md", "guide/operations.md",
      "plugin-authors.md",
    ]
    let folder = Project.root.appendingPathComponent("Documentation")
    let pages = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    for page in pages.sorted() where page.hasSuffix(".md") && !run.contains(page) {
      let commands = try ShownCommand.all(in: "Documentation/\(page)")
      #expect(commands.filter(isRun).isEmpty, "\(page): \(commands)")
    }
  }

  @Test("the plugin in C that the author's guide shows is built as it says, and refuses every question it is asked")
  func pluginInC() throws {
    let page = "Documentation/plugin-authors.md"
    let text = try String(contentsOf: Project.root.appendingPathComponent(page), encoding: .utf8)
    let code = try #require(text.firstMatch(of: /```c\n([\s\S]*?)```/)?.1)
    let commands = try ShownCommand.all(in: page).filter(isRun)
    try withTemporaryFolder { folder in
      let place = try GuideFolder(folder, source: "")
      try Data(code.utf8).write(to: folder.appendingPathComponent("with_oslo.c"))
      for command in commands where !command.text.contains("maalestokk") { try check(command, in: place) }
      try install("libWithOslo.so", as: "with-oslo", in: place)
      for command in commands where command.text.contains("maalestokk") { try check(command, in: place) }
      let run = try place.run("maalestokk brief --year 2023 --language en --plugins Own --allow-unsigned")
      #expect(run.status == 0)
      #expect(run.prose.contains("not written yet"), "\(run.output)")
      #expect(!run.prose.contains("its answer is not valid"), "\(run.output)")
    }
  }

  /// Puts a library into `Mine` with its manifest.
  private func install(_ library: String, as id: String, in place: GuideFolder) throws {
    let mine = place.folder.appendingPathComponent("Own/Mine")
    try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.appendingPathComponent("Mine").path, withDestinationPath: "Own/Mine")
    try FileManager.default.moveItem(
      at: place.folder.appendingPathComponent(library), to: mine.appendingPathComponent(library))
    let hash = try Shell.run(["sha256sum", mine.appendingPathComponent(library).path]).prefix(64)
    let manifest = """
      {"schema": "maalestokk/plugin-1", "id": "\(id)", "version": "1.0.0", "name": {"nb": "Med Oslo", "en": "With Oslo"},
       "summary": {"nb": "Oslo i tillegg.", "en": "Oslo besides."}, "library": "\(library)", "abi": {"major": 1, "minor": 0},
       "sha256": "\(hash)", "options": [], "fetchHosts": [], "licence": "Apache-2.0"}
      """
    try Data(manifest.utf8).write(to: mine.appendingPathComponent("manifest.json"))
    let refused = mine.appendingPathComponent("Cases/refused")
    try FileManager.default.createDirectory(at: refused, withIntermediateDirectories: true)
    let question = #""indicator": "net-debt", "year": 2023"#
    let request = """
      {"subject": {"code": "3405", "name": "Lillehammer"}, "questions": [{\(question)}, {\(question)}], "options": {},
       "language": "en"}
      """
    let expected = #"{\#(question), "refusal": "not written yet"}"#
    try Data(request.utf8).write(to: refused.appendingPathComponent("request.json"))
    try Data("{\"comparisons\": [\(expected), \(expected)]}".utf8).write(
      to: refused.appendingPathComponent("expected.json"))
  }
}
