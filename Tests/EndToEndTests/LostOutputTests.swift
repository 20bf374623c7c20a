import Foundation
import TestSupport
import Testing

/// How a standard stream can fail.
private enum Failure: String, CaseIterable, Sendable {
  case outputFull = ">/dev/full"
  case outputClosed = ">&-"
  case errorFull = "2>/dev/full"
  case errorClosed = "2>&-"
  case inputClosed = "<&-"
  case allClosed = "<&- >&- 2>&-"

  var losesOutput: Bool { [.outputFull, .outputClosed, .allClosed].contains(self) }
  var losesMessages: Bool { [.errorFull, .errorClosed, .allClosed].contains(self) }

  /// What is said where output is lost.
  var sentence: String {
    "The answer could not be written to standard output: "
      + (self == .outputFull ? "there is no space left.\n" : "it is closed.\n")
  }
}

@Suite("Output that cannot be written", .serialized)
struct LostOutputTests {
  /// A way to have each command say something, by its path as the argument parser knows it.
  private static func samples(_ folder: URL) -> [String: [String]] {
    let (proof, copy) = (folder.appendingPathComponent("proof.zip").path, folder.appendingPathComponent("copy").path)
    let package = folder.appendingPathComponent("package").path
    let near = ["--year", "2023", "--comparator", "neighbours"]
    return [
      "brief": near, "rank": ["net-debt"] + near, "compare": ["net-debt"] + near, "targets": ["--year", "2023"],
      "trend": ["net-debt"], "bridge": ["net-debt", "--to", "2023"], "explain": ["net-debt", "--year", "2023"],
      "comment": ["--list"], "verify": [proof],
      "indicators": ["debt"], "regions": ["innlandet"], "comparators": [], "import": ["--list"],
      "fetch": ["--from-file", folder.appendingPathComponent("answer.json").path, "--dry-run"], "plugins list": [],
      "plugins check": [Program.folder.appendingPathComponent("../../../Plugins/Neighbours").standardized.path],
      "serve": ["--print-config"], "doctor": [], "backup": ["--replace", copy], "restore": [copy],
      "table": ["net-debt", "--year", "2023"], "profile": ["gp-share-without-doctor"], "home show": [],
      "home set": ["--municipality", "Lillehammer"], "home export": [],
      "home import": [folder.appendingPathComponent("home.json").path], "template": ["targets"],
      "data export": ["--replace", package], "data import": ["--dry-run", package],
    ]
  }

  private static let answer = """
    {"version":"2.0","class":"dataset","label":"12063: Fritid","updated":"2026-03-16T07:00:00Z",
     "role":{"time":["Tid"],"geo":["Region"],"metric":["ContentsCode"]},"id":["Region","Tid","ContentsCode"],
     "size":[1,1,1],"dimension":{"Region":{"category":{"index":{"3405":0}}},"Tid":{"category":{"index":{"2025":0}}},
     "ContentsCode":{"category":{"index":{"KOSfritidbesok100000":0},
     "unit":{"KOSfritidbesok100000":{"base":"antall","decimals":0}}}}},
     "extension":{"px":{"tableid":"12063"}},"value":[891],"status":{}}
    """

  /// The commands that the argument parser knows, with their paths.
  private static func commands() throws -> Set<String> {
    struct Dump: Decodable {
      struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?
      }
      let command: Command
    }
    func leaves(_ command: Dump.Command, _ path: [String]) -> [String] {
      guard let deeper = command.subcommands, !deeper.isEmpty else { return [path.joined(separator: " ")] }
      return deeper.filter { $0.commandName != "help" }.flatMap { leaves($0, path + [$0.commandName]) }
    }
    let run = try Program.run(plain: ["--experimental-dump-help"])
    return Set(leaves(try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8)).command, []))
  }

  /// A folder with a database, a proof and a saved answer, and each command's arguments there.
  private func withSamples(_ body: ([String: [String]]) async throws -> Void) async throws {
    let folder = TestFolder.url.appendingPathComponent("maalestokk-lost-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appendingPathComponent("figures.sqlite").path
    try Program.copyFilledDatabase(to: database)
    try Data(Self.answer.utf8).write(to: folder.appendingPathComponent("answer.json"))
    try Data(#"{"schema":"maalestokk/home-1","home":{"topics":[]},"sets":[]}"#.utf8)
      .write(to: folder.appendingPathComponent("home.json"))
    let samples = Self.samples(folder)
    let proof = folder.appendingPathComponent("proof.zip").path
    let made = try Program.run(
      ["brief", "--year", "2023", "--comparator", "neighbours", "--language", "en", "--proof", proof],
      database: database)
    try #require(made.status == 0, "\(made.messages)")
    try await body(
      samples.reduce(into: [:]) { all, sample in
        all[sample.key] =
          sample.key.split(separator: " ").map(String.init) + sample.value + [
            "--database", database, "--language", "en",
          ]
      })
  }

  @Test(
    "every command, however a stream fails: one sentence and 1 where output is lost, else as ever; and a reader may leave"
  )
  func everyCommand() async throws {
    let known = try Self.commands()
    try await withSamples { samples in
      #expect(known == Set(samples.keys), "each command has a sample here")
      for (name, arguments) in samples.sorted(by: { $0.key < $1.key }) {
        let usual = try Program.run(plain: arguments)
        #expect(usual.status == 0 && !usual.output.isEmpty, "\(name): \(usual.messages)")
        for failure in Failure.allCases { try check(name, arguments, failure, usual) }
        for isIgnored in [false, true] { try checkLeavingReader(arguments, ignoringSignal: isIgnored, usual) }
      }
    }
  }

  @Test(
    "what the argument parser says itself is written in the same place",
    arguments: [
      ["--version"], ["--help"], ["help", "rank"], ["rank", "--help"], ["plugins", "--help"],
      ["--generate-completion-script", "bash"], ["--generate-completion-script", "zsh"], ["--experimental-dump-help"],
      [], ["plugins", "list", "--language", "en"],
    ])
  func parser(arguments: [String]) throws {
    let usual = try Program.run(plain: arguments)
    #expect(usual.status == 0 && !usual.output.isEmpty)
    for failure in Failure.allCases {
      let run = try Program.run(plain: arguments, redirected: failure.rawValue)
      #expect(run.status == (failure.losesOutput ? 1 : 0), "\(arguments) \(failure.rawValue)")
      #expect(run.output == (failure.losesOutput ? "" : usual.output))
    }
    for isIgnored in [false, true] { try checkLeavingReader(arguments, ignoringSignal: isIgnored, usual) }
  }

  @Test(
    "a refusal keeps its exit code, whether or not it can be told",
    arguments: [
      ["rank"], ["rank", "nonsuch"], ["nonsuch"], ["brief", "--formt", "json"], ["serve", "--port", "x"],
      ["backup"], ["import"], ["--generate-completion-script", "tcsh"],
    ])
  func refusals(arguments: [String]) throws {
    let usual = try Program.run(plain: arguments + ["--database", Program.database])
    #expect(usual.status == 64 && usual.output.isEmpty, "\(usual.output)")
    for failure in Failure.allCases {
      let run = try Program.run(plain: arguments + ["--database", Program.database], redirected: failure.rawValue)
      #expect(run.status == 64)
      #expect(run.messages == (failure.losesMessages ? "" : usual.messages))
    }
  }

  private func check(_ name: String, _ arguments: [String], _ failure: Failure, _ usual: ProgramRun) throws {
    let run = try Program.run(plain: arguments, redirected: failure.rawValue)
    let place = "\(name) \(failure.rawValue): \(run.status) \(run.messages)"
    #expect(run.status == (failure.losesOutput ? 1 : 0), "\(place)")
    if !failure.losesMessages, failure.losesOutput { #expect(run.messages.hasSuffix(failure.sentence), "\(place)") }
    #expect(!run.messages.contains("Fatal"), "\(place)")
    // What a restore keeps has the time in its name.
    if !failure.losesOutput, name != "restore" { #expect(run.output == usual.output, "\(place)") }
  }

  /// The reader has left before the first byte.
  private func checkLeavingReader(_ arguments: [String], ignoringSignal: Bool, _ usual: ProgramRun) throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try Program.run(plain: arguments, ignoringPipe: ignoringSignal, output: pipe.fileHandleForWriting)
    #expect(run.status == usual.status, "\(arguments): \(run.messages)")
    #expect(!run.messages.contains("could not be written") && !run.messages.contains("Fatal"), "\(run.messages)")
  }

  @Test("an answer that is lost after a change says that the change is made, and where to look")
  func changed() throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("x.sqlite").path
      try Program.copyFilledDatabase(to: database)
      let arguments = ["comment", "net-debt", "--year", "2023", "--text", "Kort", "--author", "Kari"]
      let run = try Program.run(plain: arguments + ["--database", database], redirected: ">/dev/full")
      #expect(run.status == 1)
      #expect(
        run.messages.contains("er endret; bare svaret gikk tapt. Se: maalestokk import --list --database \(database)"))
      #expect(try Program.run(["comment", "--list"], database: database).output.hasSuffix("Kort\n"))
    }
  }

  @Test("a database that is opened with all streams closed holds no word of the answer")
  func descriptors() throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("x.sqlite").path
      try Program.copyFilledDatabase(to: database)
      let arguments = ["comment", "net-debt", "--year", "2023", "--text", "Kort", "--author", "Kari"]
      let run = try Program.run(plain: arguments + ["--database", database], redirected: "<&- >&- 2>&-")
      #expect(run.status == 1)
      let listed = try Program.run(["comment", "--list"], database: database)
      #expect(listed.status == 0 && listed.output.hasSuffix("Kort\n"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: database)).prefix(15) == Data("SQLite format 3".utf8))
    }
  }
}

extension Program {
  /// The moment of every run, so that the same answer is the same bytes.
  private static let startOfRun = String(Int(Date().timeIntervalSince1970))

  /// Runs the program with these arguments alone, its streams redirected as bash writes it.
  static func run(
    plain arguments: [String], redirected: String = "", shell: String = "", ignoringPipe: Bool = false,
    output: FileHandle? = nil
  ) throws -> ProgramRun {
    let folder = TestFolder.url.appendingPathComponent("maalestokk-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["output", "messages"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let signal = ignoringPipe ? "--ignore-signal=PIPE" : "--default-signal=PIPE"
    process.arguments =
      [
        "-c", shell + "exec timeout 300 env \(signal) \"$@\" \(redirected)", "bash",
        Program.folder.path + "/maalestokk",
      ] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "SOURCE_DATE_EPOCH": startOfRun]
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardOutput = try output ?? FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return ProgramRun(status: process.terminationStatus, output: texts[0], messages: texts[1])
  }
}
