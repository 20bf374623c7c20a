import Values

/// The words of helps: what each command and each of its options is for, and the headings between them.
public struct HelpWords: Phrasebook {
  public let language: Language

  /// Helps in a language.
  public init(_ language: Language) { self.language = language }
}

// What stands between the texts of commands and options.
extension HelpWords {
  public var overview: String { say(nb: "OVERSIKT", nn: "OVERSYN", en: "OVERVIEW") }
  public var usage: String { say(nb: "BRUK", nn: "BRUK", en: "USAGE") }
  public var arguments: String { say(nb: "ARGUMENTER", nn: "ARGUMENT", en: "ARGUMENTS") }
  public var options: String { say(nb: "VALG", nn: "VAL", en: "OPTIONS") }
  public var subcommands: String { say(nb: "KOMMANDOER", nn: "KOMMANDOAR", en: "SUBCOMMANDS") }
  public var anyOptions: String { say(nb: "<valg>", nn: "<val>", en: "<options>") }
  public var anySubcommand: String { say(nb: "<kommando>", nn: "<kommando>", en: "<subcommand>") }
  public var byDefault: String { say(nb: "(brukes ellers)", nn: "(blir brukt elles)", en: "(default)") }
  public var showVersion: String { say(nb: "Vis versjonen.", nn: "Vis versjonen.", en: "Show the version.") }
  public var showHelp: String { say(nb: "Vis hjelpen.", nn: "Vis hjelpa.", en: "Show help information.") }

  /// The values an option may have, and the one it has when it is left out: `(values: nb, nn, en; default: nb)`.
  public func values(_ values: [String], usual: String?) -> String? {
    let list = values.joined(separator: ", ")
    let all = values.isEmpty ? nil : say(nb: "kan være: \(list)", nn: "kan vere: \(list)", en: "values: \(list)")
    let one = usual.map { say(nb: "ellers: \($0)", nn: "elles: \($0)", en: "default: \($0)") }
    let parts = [all, one].compactMap(\.self)
    return parts.isEmpty ? nil : "(\(parts.joined(separator: "; ")))"
  }

  /// Where the help of a subcommand is found.
  public func more(_ command: String) -> String {
    say(
      nb: "Se '\(command)' for hjelp til en kommando.", nn: "Sjå '\(command)' for hjelp til ein kommando.",
      en: "See '\(command)' for detailed help.")
  }
}

// What stands for the values of options.
extension HelpWords {
  var file: String { say(nb: "fil", nn: "fil", en: "file") }
  var folder: String { say(nb: "mappe", nn: "mappe", en: "dir") }
  var name: String { say(nb: "navn", nn: "namn", en: "name") }
  var names: String { say(nb: "navn", nn: "namn", en: "names") }
  var date: String { say(nb: "dato", nn: "dato", en: "date") }
  var year: String { say(nb: "år", nn: "år", en: "year") }
  var number: String { say(nb: "tall", nn: "tal", en: "number") }
  var address: String { say(nb: "adresse", nn: "adresse", en: "url") }
  var keyFigure: String { say(nb: "nøkkeltall", nn: "nøkkeltal", en: "indicator") }

  /// Commands as examples, under a heading.
  func examples(_ commands: String) -> String { say(nb: "EKSEMPLER", nn: "DØME", en: "EXAMPLES") + "\n" + commands }

  /// Commands with what each does, told from a column on.
  func examples(_ commands: [(command: String, purpose: String?)], column: Int) -> String {
    examples(
      commands.map { command, purpose in
        guard let purpose else { return "  " + command }
        return "  " + command + String(repeating: " ", count: column - command.count) + purpose
      }.joined(separator: "\n"))
  }
}
