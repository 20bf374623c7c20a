import ArgumentParser
import Figures
import Values

/// What is wrong with a command line, in our words and both languages.
///
/// The argument parser tells it only as an English sentence, whose parts are found here by its shape.
struct ParserWords {
  let text: Multilingual

  init(_ sentence: String) {
    let line = sentence.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix(/[\s-]+/) }.joined(separator: " ")
    text = Self.option(line) ?? Self.value(line) ?? Self.argument(line) ?? Self.other(line)
  }

  private static func option(_ line: String) -> Multilingual? {
    if let match = line.firstMatch(of: /^Unknown option '(.*?)'(?:\. Did you mean '(.*?)'\?)?/) {
      let near = match.2
      return Multilingual(
        nb: "Valget \(match.1) finnes ikke." + (near.map { " Mente du \($0)?" } ?? ""),
        en: "There is no option \(match.1)." + (near.map { " Did you mean \($0)?" } ?? ""))
    }
    if let match = line.firstMatch(of: /^Missing value for '(\S+).*'/) {
      return Multilingual(nb: "Valget \(match.1) mangler en verdi.", en: "The option \(match.1) lacks a value.")
    }
    if let match = line.firstMatch(of: /^The option '(.*?)' does not take any value, but '(.*)' was specified/) {
      return Multilingual(
        nb: "Valget \(match.1) tar ingen verdi, men fikk '\(match.2)'.",
        en: "The option \(match.1) takes no value, but was given '\(match.2)'.")
    }
    if let match = line.firstMatch(of: /^Invalid option: (.*)/) {
      return Multilingual(nb: "'\(match.1)' er ikke noe valg.", en: "'\(match.1)' is no option.")
    }
    return nil
  }

  private static func value(_ line: String) -> Multilingual? {
    guard let match = line.firstMatch(of: /^The value '(.*)' is invalid(?: for '(\S+).*?')?(?:[.:](.*))?$/) else {
      return nil
    }
    let (place, rest) = (match.2, String(match.3 ?? ""))
    let listed = rest.firstMatch(of: /Please provide one of(?: the following:)?(.*)/).map { String($0.1) }
    let values = (listed ?? "").split { ", '.".contains($0) }.filter { $0 != "and" && $0 != "or" }
    let choice = values.joined(separator: ", ")
    return Multilingual(
      nb: (place.map { "\($0): " } ?? "") + "'\(match.1)' kan ikke brukes."
        + (values.isEmpty ? "" : " Det kan være: \(choice)."),
      en: (place.map { "\($0): " } ?? "") + "'\(match.1)' cannot be used."
        + (values.isEmpty ? "" : " It may be: \(choice)."))
  }

  private static func argument(_ line: String) -> Multilingual? {
    if let match = line.firstMatch(of: /^(?:\d+ u|U)nexpected arguments?:? '(.*)'/) {
      return Multilingual(
        nb: "'\(match.1)' er mer enn kommandoen tar imot.", en: "'\(match.1)' is more than the command takes.")
    }
    if let match = line.firstMatch(of: /^Missing (?:expected argument|one of:) '(.*)'/) {
      return Multilingual(nb: "\(match.1) mangler.", en: "\(match.1) is missing.")
    }
    if line.hasPrefix("Missing required subcommand") {
      return Multilingual(nb: "Oppgi en underkommando.", en: "Name a subcommand.")
    }
    if let match = line.firstMatch(of: /^Can't generate completion scripts for '(.*?)'/) {
      let shells = CompletionShell.allCases.map(\.rawValue).joined(separator: ", ")
      return Multilingual(
        nb: "Det finnes ikke noe fullføringsskript for '\(match.1)'. Det finnes for: \(shells).",
        en: "There is no completion script for '\(match.1)'. There are for: \(shells).")
    }
    return nil
  }

  private static func other(_ line: String) -> Multilingual {
    Multilingual(
      nb: "Kommandoen kan ikke leses slik den er skrevet.", en: "The command cannot be read as it is written.")
  }
}

extension CommonOptions {
  /// The options of a command line that could not be read: only the language is looked for.
  static func said(in arguments: [String]) -> CommonOptions {
    var options = (try? CommonOptions.parse([])) ?? CommonOptions()
    let said = arguments.indices.compactMap { index -> String? in
      if arguments[index] == "--language", index + 1 < arguments.count { return arguments[index + 1] }
      return arguments[index].hasPrefix("--language=") ? String(arguments[index].dropFirst(11)) : nil
    }
    options.language = said.last.flatMap(Language.init(rawValue:)) ?? .nb
    return options
  }
}

extension ParsableCommand {
  /// The names of the commands that the arguments begin with.
  static func names(in arguments: [String]) -> [String] {
    guard let first = arguments.first(where: { !$0.hasPrefix("-") }),
      let command = configuration.subcommands.first(where: { $0.configuration.commandName == first })
    else { return [] }
    return [first] + command.names(in: Array(arguments.drop { $0 != first }.dropFirst()))
  }
}
