import ArgumentParser
import Indicators
import Questions
import SQLiteStore

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
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as UsageError {
      writeToStandardError(error.description + "\n")
      exit(withStatus: ExitStatus.usage)
    } catch let error as ExitCode {
      exit(withStatus: error.rawValue)
    } catch let error as StoreError {
      writeToStandardError(error.text[spokenLanguage] + "\n")
      exit(withStatus: ExitStatus.failure)
    } catch  where isPlainFailure(error) {
      writeToStandardError(String(describing: error) + "\n")
      exit(withStatus: ExitStatus.failure)
    } catch { exit(withError: error) }
  }

  /// The language that was asked for, where an error comes from too deep to know.
  private static var spokenLanguage: Language {
    let words = CommandLine.arguments
    let named = words.firstIndex(of: "--language").flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    return words.contains("--language=en") || named == Language.en.rawValue ? .en : .nb
  }

  /// Whether an error is ours, and not one of the argument parser's.
  private static func isPlainFailure(_ error: any Error) -> Bool {
    exitCode(for: error) == .failure && !(error is CleanExit)
  }

  private static func exit(withStatus status: Int32) -> Never {
    exit(withError: ExitCode(status))
  }
}
