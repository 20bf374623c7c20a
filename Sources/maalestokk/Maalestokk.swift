import Application
import ArgumentParser
import ErrorWords
import Figures
import Foundation
import PlainText
import Problems
import SystemFiles
import Values
import Wording

/// The command line: parses, asks the workbench, writes the answer.
@main
struct Maalestokk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maalestokk",
    abstract: "Sammenligner kommuners nøkkeltall / compares municipalities' key figures.",
    discussion: """
      EXAMPLES
        maalestokk brief                                     Lillehammer's briefing, newest year
        maalestokk brief --municipality Tromsø --language en
        maalestokk rank net-operating-result --year 2023     one key figure, all comparators
        maalestokk compare --municipality Hamar              several, side by side
        maalestokk targets --check                           exit 4 when a target is missed
        maalestokk indicators debt                           what there is
      """,
    version: "0.1.0",
    subcommands: [
      BriefCommand.self, RankCommand.self, CompareCommand.self, TargetsCommand.self, TrendCommand.self,
      ExplainCommand.self, CommentCommand.self, VerifyCommand.self, IndicatorsCommand.self,
      RegionsCommand.self,
      ComparatorsCommand.self, ImportCommand.self, FetchCommand.self, PluginsCommand.self, ServeCommand.self,
      DoctorCommand.self, BackupCommand.self, RestoreCommand.self,
    ])

  static func main() {
    StandardStream.prepare()
    Foundation.exit(status(of: Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs what the arguments say, tells what goes wrong, and gives the exit code.
  private static func status(of arguments: [String]) -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      do { try command.run() } catch {
        let options = (command as? any TakesCommonOptions)?.common ?? .said(in: arguments)
        let status = tell(error, options, arguments)
        if error is StreamProblem, (command as? any ChangesFirst)?.changes == true { tellOfChange(options) }
        return status
      }
      return EXIT_SUCCESS
    } catch { return tell(error, .said(in: arguments), arguments) }
  }

  /// Tells that only the answer of a change was lost.
  private static func tellOfChange(_ options: CommonOptions) {
    let lists = [options.command("import", "--list"), options.command("comment", "--list")]
    Console.tell(
      options.pick(
        "Det kommandoen skulle endre, er endret; bare svaret gikk tapt. Se: \(lists.joined(separator: " og "))",
        "What the command was to change is changed; only the answer was lost. See: \(lists.joined(separator: " and "))")
    )
  }

  /// Tells of what ended a command, in its language; returns the exit code.
  private static func tell(_ error: any Error, _ options: CommonOptions, _ arguments: [String]) -> Int32 {
    switch error {
    case let error as UsageError:
      Console.tell(options.text(error))
      return ExitStatus.usage
    case let error as ExitCode: return error.rawValue
    case let problem as any Problem:
      Console.tell(options.text(problem))
      return ExitStatus.failure
    case let error as any BilingualError:
      Console.tell(options.text(error))
      return ExitStatus.failure
    case _ where exitCode(for: error).isSuccess:
      // What the argument parser answers itself: help, the version, a script of completions.
      do { try Console.show(fullMessage(for: error)) } catch { return tell(error, options, arguments) }
      return EXIT_SUCCESS
    case _ where exitCode(for: error) == .validationFailure:
      let known = names(in: arguments)
      let help = ShellWords.joined(["maalestokk"] + known + ["--help"])
      if known.isEmpty, let first = arguments.first, !first.hasPrefix("-") {
        Console.tell(options.pick("Det er ingen kommando '\(first)'.", "There is no command '\(first)'."))
      } else {
        Console.tell(ParserWords(message(for: error)).text[options.language])
      }
      Console.tell(options.pick("Hjelp: \(help)", "Help: \(help)"))
      return ExitStatus.usage
    default:
      Console.tell(inOurWords(error)[options.language])
      return ExitStatus.failure
    }
  }
}

/// A command that changes what is stored before it answers.
protocol ChangesFirst: ParsableCommand {
  /// Whether it has changed something when its answer cannot be written.
  var changes: Bool { get }
}

/// A command with the options that say where things are and in which language to answer.
protocol TakesCommonOptions: ParsableCommand {
  var common: CommonOptions { get }
}
