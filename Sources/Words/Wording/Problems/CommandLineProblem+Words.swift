import Problems

extension ProblemWords {
  func text(_ problem: CommandLineProblem) -> String {
    switch problem {
    case .notText, .formOfBriefings, .unclearImport, .unknownImport: request(problem)
    case .unknownCommand, .missingSubcommand, .noCompletionScript, .unreadable, .unknownLanguage:
      aboutCommand(problem)
    case .unknownOption, .missingValue, .unexpectedValue, .noOption: aboutOption(problem)
    case .invalidValue, .unexpectedArguments, .missingArguments: aboutValue(problem)
    }
  }

  private func aboutCommand(_ problem: CommandLineProblem) -> String {
    switch problem {
    case .unknownCommand(let name):
      say(
        nb: "Det er ingen kommando '\(name)'.", nn: "Det er ingen kommando '\(name)'.",
        en: "There is no command '\(name)'.")
    case .missingSubcommand:
      say(nb: "Oppgi en underkommando.", nn: "Oppgje ein underkommando.", en: "Name a subcommand.")
    case .noCompletionScript(let shell, let shells):
      noCompletionScript(shell, shells.joined(separator: ", "))
    case .unknownLanguage(let variable, let value, let languages):
      unknownLanguage(variable, value, languages.joined(separator: ", "))
    default:
      say(
        nb: "Kommandoen kan ikke leses slik den er skrevet.", nn: "Kommandoen kan ikkje lesast slik han er skriven.",
        en: "The command cannot be read as it is written.")
    }
  }

  private func noCompletionScript(_ shell: String, _ shells: String) -> String {
    say(
      nb: "Det finnes ikke noe fullføringsskript for '\(shell)'. Det finnes for: \(shells).",
      nn: "Det finst ikkje noko fullføringsskript for '\(shell)'. Det finst for: \(shells).",
      en: "There is no completion script for '\(shell)'. There are for: \(shells).")
  }

  private func unknownLanguage(_ variable: String, _ value: String, _ languages: String) -> String {
    say(
      nb: "\(variable) er '\(value)', som ikke er noe språk her. Den kan være: \(languages).",
      nn: "\(variable) er '\(value)', som ikkje er noko språk her. Han kan vere: \(languages).",
      en: "\(variable) is '\(value)', which is no language here. It may be: \(languages).")
  }

  private func aboutOption(_ problem: CommandLineProblem) -> String {
    switch problem {
    case .unknownOption(let name, let near): unknownOption(name, near)
    case .missingValue(let option):
      say(
        nb: "Valget \(option) mangler en verdi.", nn: "Valet \(option) manglar ein verdi.",
        en: "The option \(option) lacks a value.")
    case .unexpectedValue(let option, let value):
      say(
        nb: "Valget \(option) tar ingen verdi, men fikk '\(value)'.",
        nn: "Valet \(option) tek ingen verdi, men fekk '\(value)'.",
        en: "The option \(option) takes no value, but was given '\(value)'.")
    case .noOption(let text):
      say(nb: "'\(text)' er ikke noe valg.", nn: "'\(text)' er ikkje noko val.", en: "'\(text)' is no option.")
    default: ""
    }
  }

  private func unknownOption(_ name: String, _ near: String?) -> String {
    let guess = near.map {
      say(nb: " Mente du \($0)?", nn: " Meinte du \($0)?", en: " Did you mean \($0)?")
    }
    return say(
      nb: "Valget \(name) finnes ikke.", nn: "Valet \(name) finst ikkje.", en: "There is no option \(name).")
      + (guess ?? "")
  }

  private func aboutValue(_ problem: CommandLineProblem) -> String {
    switch problem {
    case .invalidValue(let value, let place, let choices): invalidValue(value, place, choices)
    case .unexpectedArguments(let values):
      moreThanTaken(values.map { "'\($0)'" }.joined(separator: ", "))
    case .missingArguments(let names): missing(names.joined(separator: ", "))
    default: ""
    }
  }

  private func invalidValue(_ value: String, _ place: String?, _ choices: [String]) -> String {
    let list = choices.joined(separator: ", ")
    return (place.map { "\($0): " } ?? "")
      + say(nb: "'\(value)' kan ikke brukes.", nn: "'\(value)' kan ikkje brukast.", en: "'\(value)' cannot be used.")
      + (choices.isEmpty
        ? ""
        : say(nb: " Det kan være: \(list).", nn: " Det kan vere: \(list).", en: " It may be: \(list)."))
  }

  private func moreThanTaken(_ list: String) -> String {
    say(
      nb: "\(list) er mer enn kommandoen tar imot.", nn: "\(list) er meir enn kommandoen tek imot.",
      en: "\(list) is more than the command takes.")
  }

  private func missing(_ list: String) -> String {
    say(nb: "\(list) mangler.", nn: "\(list) manglar.", en: "\(list) is missing.")
  }

  /// What a command cannot do that was written as it is to be.
  private func request(_ problem: CommandLineProblem) -> String {
    switch problem {
    case .notText(let form):
      say(
        nb: "\(form) er ikke tekst: oppgi en fil med --output FILE.",
        nn: "\(form) er ikkje tekst: oppgje ei fil med --output FILE.",
        en: "\(form) is no text: name a file with --output FILE.")
    case .formOfBriefings:
      say(
        nb: "Formatene html og pdf finnes bare for brief.", nn: "Formata html og pdf finst berre for brief.",
        en: "The formats html and pdf are there for brief only.")
    case .unclearImport:
      say(
        nb: "Oppgi enten en fil, --undo ID eller --list. Hjelp: maalestokk import --help",
        nn: "Oppgje anten ei fil, --undo ID eller --list. Hjelp: maalestokk import --help",
        en: "Give either a file, --undo ID or --list. Help: maalestokk import --help")
    case .unknownImport(let id, let known): unknownImport(id, known.joined(separator: ", "))
    default: text(problem)
    }
  }

  private func unknownImport(_ id: String, _ known: String) -> String {
    let words = CommandWords(language)
    let others =
      known.isEmpty
      ? words.nothingImported
      : say(nb: "Det finnes: \(known).", nn: "Det finst: \(known).", en: "There are: \(known).")
    return say(
      nb: "Det finnes ingen import '\(id)'.", nn: "Det finst ingen import '\(id)'.", en: "There is no import '\(id)'.")
      + " " + others
  }
}
