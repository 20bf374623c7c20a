import ArgumentParser
import Foundation
import Testing
import Values
import Wording

@testable import maalestokk

@Suite("Helps")
struct HelpTests {
  /// Every command, by its names after the program's.
  private static let commands: [(names: [String], type: any ParsableCommand.Type)] = below(Maalestokk.self, [])

  private static func below(
    _ type: any ParsableCommand.Type, _ names: [String]
  ) -> [(names: [String], type: any ParsableCommand.Type)] {
    [(names, type)]
      + type.configuration.subcommands.flatMap { below($0, names + [$0.configuration.commandName ?? ""]) }
  }

  private func page(_ names: [String], _ language: Language, width: Int = 100) throws -> String {
    try SpokenLanguage.$current.withValue(language) {
      let command = try #require(DumpedCommand.named(names))
      return HelpPage(names: ["maalestokk"] + names, command: command, words: HelpWords(language)).text(width: width)
    }
  }

  /// Of a line that just fits, the parser breaks the last word off, and we do not: at these widths there is none.
  @Test("are in English what the argument parser would say", arguments: [100, 133])
  func english(width: Int) throws {
    #expect(Self.commands.count > 20)
    for command in Self.commands {
      let ours = try page(command.names, .en, width: width)
      let theirs = SpokenLanguage.$current.withValue(.en) {
        Maalestokk.helpMessage(for: command.type, columns: width)
      }
      #expect(ours == theirs, "\(command.names)")
    }
  }

  @Test("name every option in every language", arguments: Language.allCases)
  func options(language: Language) throws {
    for command in Self.commands {
      let text = try page(command.names, language)
      let arguments = try #require(DumpedCommand.named(command.names)).arguments ?? []
      for name in arguments.flatMap({ $0.names ?? [] }) { #expect(text.contains(name.shown), "\(command.names)") }
    }
  }

  /// Without what is written alike whatever the language: commands, codes, names of files.
  private func prose(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.contains("maalestokk ") && !$0.contains("[,") }.joined(separator: "\n")
      .replacing("nøkkeltall,kommune,år,verdi", with: "")
      .replacing(
        /--[a-z-]+|`[^`]*`|<[^>]*>|[A-Z]+_[A-Z]+|\([a-z0-9 ,:;-]*(markdown|nb, nn)[a-z0-9 ,:;\s-]*\)/, with: "")
  }

  private static let foreign: [Language: String] = [
    .nb: "the|of|is|are|with|which|default|values|ikkje|berre|frå|meir|kva|eit|ein|dei|kommunar|tala|elles",
    .nn:
      "the|of|is|are|with|which|default|values|ikke|bare|fra|mer|hva|et|en|de|hvor|kommuner|tallene|brukes|ellers|noe",
    .en: "og|er|ikke|ikkje|på|med|av|som|kommune|kommunen|nøkkeltall|nøkkeltal|år|frå|fra|eller",
  ]

  @Test("hold no word of another language", arguments: Language.allCases)
  func languages(language: Language) throws {
    let words = "(?i)(?<![\\p{L}.])(?:\(Self.foreign[language] ?? ""))(?![\\p{L}.])"
    for command in Self.commands {
      let text = prose(try page(command.names, language))
        .replacing(/nb, nn (eller|or) en|json (eller|or) xlsx/, with: "").replacing(/html (eller|or) pdf/, with: "")
      let found = text.range(of: words, options: .regularExpression).map { "\(text[$0]) in \(text)" }
      #expect(found == nil, "\(command.names)")
    }
  }

  @Test("are asked for in a language by --language, else by the environment, else in bokmål")
  func asked() throws {
    let nynorsk = ["MAALESTOKK_LANGUAGE": "nn"]
    #expect(try Program.run(bare: ["rank", "--help"]).output.hasPrefix("OVERSIKT: Ett nøkkeltall"))
    #expect(
      try Program.run(bare: ["rank", "--help"], environment: nynorsk).output.hasPrefix("OVERSYN: Eitt nøkkeltal"))
    for arguments in [["rank", "--help", "--language", "en"], ["help", "rank", "--language=en"]] {
      #expect(try Program.run(bare: arguments, environment: nynorsk).output.hasPrefix("OVERVIEW: One key figure"))
    }
    #expect(try Program.run(bare: [], environment: nynorsk).output.hasPrefix("OVERSYN: Samanliknar"))
    #expect(try Program.run(bare: ["help", "plugins", "check"]).output.contains("maalestokk plugins check"))
  }

  @Test("the environment's language is that of messages too, and --language goes before it")
  func messages() throws {
    let nynorsk = ["MAALESTOKK_LANGUAGE": "nn"]
    let unread = ["rank", "x", "--yaer", "2023"]
    #expect(
      try Program.run(bare: unread, environment: nynorsk).messages
        == "Valet --yaer finst ikkje. Meinte du --year?\nHjelp: maalestokk rank --help\n")
    #expect(
      try Program.run(bare: unread + ["--language", "nb"], environment: nynorsk).messages
        == "Valget --yaer finnes ikke. Mente du --year?\nHjelp: maalestokk rank --help\n")
    let empty = try Program.run(bare: ["comment"], environment: nynorsk)
    #expect(empty.status == 64)
    #expect(empty.messages == "Oppgje nøkkeltal med --year og --text, eller --list, eller --remove.\n")
  }

  @Test("a language in the environment that there is none of is told of, with those there are")
  func unknown() throws {
    let run = try Program.run(bare: ["rank", "net-debt"], environment: ["MAALESTOKK_LANGUAGE": "svensk"])
    #expect(run.status == 64)
    #expect(
      run.messages == "MAALESTOKK_LANGUAGE er 'svensk', som ikke er noe språk her. Den kan være: nb, nn, en.\n")
    let help = try Program.run(bare: ["--help"], environment: ["MAALESTOKK_LANGUAGE": "svensk"])
    #expect(help.status == 0 && help.output.hasPrefix("OVERSIKT: "))
  }

  @Test("each municipality's own language is for many briefings only")
  func own() throws {
    let run = try Program.run(bare: ["brief", "--language", "own"])
    #expect(run.status == 64)
    #expect(run.messages == "--language own gjelder bare brief --all. Oppgi nb, nn eller en.\n")
  }
}

extension Program {
  /// Runs the program with these arguments and no others.
  fileprivate static func run(bare arguments: [String], environment: [String: String] = [:]) throws -> ProgramRun {
    let process = Process()
    process.executableURL = folder.appendingPathComponent("maalestokk")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
    let pipes = [Pipe(), Pipe()]
    process.standardOutput = pipes[0]
    process.standardError = pipes[1]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let texts = pipes.map { String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
    process.waitUntilExit()
    return ProgramRun(status: process.terminationStatus, output: texts[0], messages: texts[1])
  }
}
