import Application
import ArgumentParser
import Assembly
import Figures
import Foundation
import Problems
import Values

/// The language of a run, found before its command line is parsed, so that helps and what the parser refuses are in it too.
enum SpokenLanguage {
  /// What helps and the parser's messages are in.
  @TaskLocal static var current: Language = .nb

  static let variable = "MAALESTOKK_LANGUAGE"

  /// What the environment asks for; nil where it says nothing, or names no language.
  static var ofEnvironment: Language? { said.flatMap(Language.init(rawValue:)) }

  /// The language where `--language` is left out.
  static var usual: Language { ofEnvironment ?? ofHome }

  /// What is kept in the database that a run will use; bokmål where nothing is.
  @TaskLocal static var ofHome: Language = .nb

  /// The same, read from the database that arguments name, or the usual one; not where the environment goes before it.
  static func home(in arguments: [String]) -> Language {
    guard ofEnvironment == nil, let path = value(of: "--database", in: arguments) ?? Installation.database,
      Assembly.problem(withDatabase: path) == nil, let text = Composition.stores.setting(StoreSetting.home, at: path)
    else { return .nb }
    return Home(reading: text)?.language ?? .nb
  }

  /// A language that the environment names and that is none.
  static var problem: CommandLineProblem? {
    guard let said, ofEnvironment == nil else { return nil }
    return .unknownLanguage(variable: variable, value: said, languages: Language.allCases.map(\.rawValue))
  }

  /// What `--language` says in arguments, the last where it says more; nil where it names no language.
  static func named(in arguments: [String]) -> Language? {
    value(of: "--language", in: arguments).flatMap(Language.init(rawValue:))
  }

  /// What an option says in arguments, the last where it is there more than once.
  private static func value(of option: String, in arguments: [String]) -> String? {
    arguments.indices.reversed().lazy.compactMap { index -> String? in
      if arguments[index] == option { return arguments.dropFirst(index + 1).first }
      return arguments[index].hasPrefix(option + "=") ? String(arguments[index].dropFirst(option.count + 1)) : nil
    }.first
  }

  /// Arguments without `--language` and its value.
  static func leftOut(of arguments: [String]) -> [String] {
    var rest = arguments
    while let index = rest.firstIndex(where: { $0 == "--language" || $0.hasPrefix("--language=") }) {
      rest.removeSubrange(index..<min(index + (rest[index] == "--language" ? 2 : 1), rest.count))
    }
    return rest
  }

  private static var said: String? {
    ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Language: ExpressibleByArgument {}
