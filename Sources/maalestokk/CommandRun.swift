import Application
import ArgumentParser
import Foundation
import PlainText
import Problems
import SystemFiles
import Values
import Wording

/// One command line, from its words to its exit code.
struct CommandRun {
  private let arguments: [String]
  /// The options of a command line that could not be read: only its language is known.
  ///
  /// Made where they are needed alone, since that costs as much as reading a command.
  private var unread: CommonOptions { .unread }

  init(_ arguments: [String]) {
    // A help has no options of its own, but is asked for in a language.
    self.arguments = arguments.first == "help" ? SpokenLanguage.leftOut(of: arguments) : arguments
  }

  /// Runs what the arguments say, tells what goes wrong, and gives the exit code.
  func status() -> Int32 {
    do {
      var command = try Maalestokk.parseAsRoot(arguments)
      do {
        try checkLanguage(of: command)
        try command.run()
      } catch { return tell(error, of: command) }
      return EXIT_SUCCESS
    } catch { return tell(error, unread) }
  }

  /// Refuses a language that there is none of, or that the command cannot answer in; the service tells of its own settings.
  private func checkLanguage(of command: any ParsableCommand) throws {
    guard let asking = command as? any TakesCommonOptions, !(command is ServeCommand) else { return }
    let options = asking.common
    if options.answerLanguage == .own, (command as? BriefCommand)?.all != true {
      throw options.refusal(BriefingProblem.ownLanguageOfOne)
    }
    guard SpokenLanguage.named(in: arguments) == nil, let problem = SpokenLanguage.problem else { return }
    throw options.refusal(problem)
  }

  private func tell(_ error: any Error, of command: any ParsableCommand) -> Int32 {
    let options = (command as? any TakesCommonOptions)?.common ?? unread
    let status = tell(error, options)
    if error is StreamProblem, (command as? any ChangesFirst)?.changes == true { tellOfChange(options) }
    return status
  }

  /// Tells that only the answer of a change was lost.
  private func tellOfChange(_ options: CommonOptions) {
    let lists = [options.command("import", "--list"), options.command("comment", "--list")]
    Console.tell(CommandWords(options.language).onlyAnswerLost(lists))
  }

  /// Tells of what ended a command, in its language; returns the exit code.
  private func tell(_ error: any Error, _ options: CommonOptions) -> Int32 {
    switch error {
    case let error as UsageError:
      Console.tell(options.text(error))
      return ExitStatus.usage
    case let error as ExitCode: return error.rawValue
    case _ where Maalestokk.exitCode(for: error).isSuccess || error is HelpRequest: return answer(error, options)
    case _ where Maalestokk.exitCode(for: error) == .validationFailure:
      tellUnread(error)
      return ExitStatus.usage
    default:
      Console.tell(options.text(error))
      return ExitStatus.failure
    }
  }

  /// Shows what is answered without a command: help, the version, a script of completions.
  private func answer(_ error: any Error, _ options: CommonOptions) -> Int32 {
    do { try Console.show(HelpRequest(error)?.page ?? Maalestokk.fullMessage(for: error)) } catch {
      return tell(error, options)
    }
    return EXIT_SUCCESS
  }

  private func tellUnread(_ error: any Error) {
    let names = Maalestokk.names(in: arguments)
    var problem = ParserProblem(error, names: names).problem
    if names.isEmpty, let first = arguments.first, !first.hasPrefix("-") { problem = .unknownCommand(first) }
    Console.tell(ProblemWords(unread.language).text(problem))
    Console.tell(CommandWords(unread.language).help(ShellWords.joined(["maalestokk"] + names + ["--help"])))
  }
}

extension CommonOptions {
  /// The options of a command line that could not be read: only its language is known.
  static var unread: CommonOptions {
    var options = (try? CommonOptions.parse([])) ?? CommonOptions()
    options.language = SpokenLanguage.current
    return options
  }
}

extension ParsableCommand {
  /// The names of the commands that the arguments begin with.
  fileprivate static func names(in arguments: [String]) -> [String] {
    guard let first = arguments.first(where: { !$0.hasPrefix("-") }),
      let command = configuration.subcommands.first(where: { $0.configuration.commandName == first })
    else { return [] }
    return [first] + command.names(in: Array(arguments.drop { $0 != first }.dropFirst()))
  }
}
