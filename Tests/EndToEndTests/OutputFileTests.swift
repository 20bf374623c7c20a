import Foundation
import TestSupport
import Testing

@Suite("Files that a command writes")
struct OutputFileTests {
  /// Commands that write a file, up to the option that names it.
  private static let commands: [[String]] = [
    ["rank", "net-debt", "--year", "2023", "--format", "json", "--output"],
    ["rank", "net-debt", "--year", "2023", "--format", "xlsx", "--output"],
    ["brief", "--year", "2023", "--comparator", "neighbours", "--format", "html", "--output"],
    ["brief", "--year", "2023", "--comparator", "neighbours", "--output", "/dev/null", "--proof"],
    ["doctor", "--dataset-page"],
  ]

  /// Runs where no file may grow beyond a kibibyte, and a write beyond that is refused.
  private func limited(_ arguments: [String]) throws -> ProgramRun {
    try Program.run(
      plain: arguments + ["--database", Program.database, "--language", "en"],
      redirected: "", shell: "ulimit -f 1; trap '' XFSZ; ")
  }

  @Test(
    "no room: one sentence with the file, exit 1, the old file as it was and no half of a new one", arguments: commands)
  func full(arguments: [String]) throws {
    _ = Program.database
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("svar").path
      try Data("det gamle".utf8).write(to: URL(fileURLWithPath: file))
      let run = try limited(arguments + [file])
      #expect(run.status == 1, "\(run.messages)")
      let last = run.messages.split(separator: "\n").last ?? ""
      if arguments.contains("xlsx") {
        #expect(last.hasPrefix("The workbook could not be made in "), "\(run.messages)")
      } else {
        #expect(last == "Cannot write \(file): the file grew beyond what is allowed.")
      }
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "det gamle")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["svar"])
    }
  }

  @Test("a folder, a place that is not there and a full device: which and why", arguments: commands)
  func places(arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let expected = [
        folder.path: "det er en mappe", folder.path + "/mangler/x": "mappen den skal ligge i, finnes ikke",
        "/dev/full": "det er ikke plass igjen",
      ]
      for (path, why) in expected {
        let run = try Program.run(arguments + [path])
        #expect(run.status == 1)
        #expect(run.messages.split(separator: "\n").last ?? "" == "Kan ikke skrive \(path): \(why).", "\(run.messages)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test("many briefings where there is no room: each is told with its reason, and nothing half is left")
  func many() throws {
    _ = Program.database
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("notater").path
      let run = try limited(["brief", "--all", "--year", "2023", "--comparator", "neighbours", "--output", path])
      #expect(run.status == 1)
      #expect(run.messages.contains("the file grew beyond what is allowed"), "\(run.messages.suffix(300))")
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      #expect(!names.contains { $0.hasPrefix(".") || $0.hasSuffix(".txt") }, "\(names)")
    }
  }
}

@Suite("What a user meets when a file is not what it should be")
struct UnusableFileTests {
  /// Every option and argument that names a file or folder to be read.
  private static let readers: [[String]] = [
    ["verify"], ["restore"], ["import"], ["fetch", "--from-file"], ["fetch", "--replay"],
    ["brief", "--year", "2023", "--compare-with"], ["serve", "--schedule", "off", "--config"],
    ["comparators", "--plugins"], ["plugins", "list", "--plugins"], ["plugins", "check"],
    ["rank", "net-debt", "--datasets"],
    ["targets", "--database"],
  ]
  /// Words of libraries and of the system, which are not ours.
  private static let foreign = [
    "Error Domain", "NSCocoa", "NSPOSIX", "Foundation", "DecodingError", "SQLite", "GRDB", "libzip", "zip_", "curl",
    "No such file", "Is a directory", "Not a directory", "Permission denied", "file is not a database",
    "unable to open",
    "Fatal", "The operation", "couldn’t", "could not be completed", "CodingKey", "debugDescription",
  ]

  @Test("missing, a folder, empty, garbage and below a file: a sentence of ours in either language", arguments: readers)
  func unusable(arguments: [String]) throws {
    _ = Program.database
    try withTemporaryFolder { folder in
      func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
      let names =
        ["missing/x", "folder", "garbage", "garbage/below"] + (arguments.contains("--database") ? [] : ["empty"])
      for (number, name) in names.enumerated() {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(atPath: path("folder"), withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: path("empty")))
        try Data((0..<3000).map { UInt8(truncatingIfNeeded: $0 * 7919 % 251) }).write(
          to: URL(fileURLWithPath: path("garbage")))
        // A database is made where there is none, and a folder may hold no plugin.
        let isMade =
          arguments.contains("--database") && name == "missing/x" || arguments.contains("--plugins") && name == "folder"
        let own = arguments.contains("--database") ? [] : ["--database", path("own-\(number).sqlite")]
        let texts = try ["nb", "en"].map { language in
          let run = try Program.run(plain: arguments + [path(name)] + own + ["--language", language])
          #expect(run.status != 0 || isMade || arguments.contains("--replay"), "\(arguments) \(name): \(run.output)")
          let text = run.messages + run.output
          for word in Self.foreign { #expect(!text.contains(word), "\(arguments) \(name): \(text)") }
          return text
        }
        if !isMade, !arguments.contains("--replay") { #expect(texts[0] != texts[1], "\(texts[0])") }
      }
    }
  }

  @Test("the options that cannot be read are told in our words, in both languages")
  func commandLines() throws {
    let expected: [([String], String, String)] = [
      (
        ["rank"], "<nøkkeltall> mangler.\nHjelp: maalestokk rank --help\n",
        "<indicator> is missing.\nHelp: maalestokk rank --help\n"
      ),
      (
        ["brief", "--formt", "json"],
        "Valget --formt finnes ikke. Mente du --format?\nHjelp: maalestokk brief --help\n",
        "There is no option --formt. Did you mean --format?\nHelp: maalestokk brief --help\n"
      ),
      (
        ["rank", "net-debt", "--year", "i fjor"], "--year: 'i fjor' kan ikke brukes.\nHjelp: maalestokk rank --help\n",
        "--year: 'i fjor' cannot be used.\nHelp: maalestokk rank --help\n"
      ),
      (
        ["targets", "a", "b"], "'a', 'b' er mer enn kommandoen tar imot.\nHjelp: maalestokk targets --help\n",
        "'a', 'b' is more than the command takes.\nHelp: maalestokk targets --help\n"
      ),
      (
        ["plugins", "check", "--plain=ja"],
        "Valget --plain tar ingen verdi, men fikk 'ja'.\nHjelp: maalestokk plugins check --help\n",
        "The option --plain takes no value, but was given 'ja'.\nHelp: maalestokk plugins check --help\n"
      ),
    ]
    for (arguments, nb, en) in expected {
      let norwegian = try Program.run(plain: arguments)
      #expect(norwegian.status == 64 && norwegian.messages == nb, "\(norwegian.messages)")
      #expect(try Program.run(plain: arguments + ["--language", "en"]).messages == en)
    }
    let format = try Program.run(plain: ["rank", "x", "--format", "doc"])
    #expect(
      format.messages.hasPrefix(
        "--format: 'doc' kan ikke brukes. Det kan være: terminal, markdown, html, pdf, csv, csv-excel, json, xlsx, docx, pptx.\n"
      ),
      "\(format.messages)")
    #expect(try Program.run(plain: ["rank", "x", "--year"]).messages.hasPrefix("Valget --year mangler en verdi.\n"))
  }
}
