import Application
import ArgumentParser
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
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "maalestokk", \.program, version: version,
      subcommands: [
        BriefCommand.self, RankCommand.self, CompareCommand.self, TargetsCommand.self, TrendCommand.self,
        BridgeCommand.self,
        ExplainCommand.self, CommentCommand.self, VerifyCommand.self, IndicatorsCommand.self,
        RegionsCommand.self,
        ComparatorsCommand.self, ImportCommand.self, FetchCommand.self, PluginsCommand.self, ServeCommand.self,
        DataCommand.self, DoctorCommand.self, BackupCommand.self, RestoreCommand.self,
      ])
  }

  static func main() {
    StandardStream.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let language = SpokenLanguage.named(in: arguments) ?? SpokenLanguage.usual
    Foundation.exit(SpokenLanguage.$current.withValue(language) { CommandRun(arguments).status() })
  }

  /// Without a command, what commands there are.
  func run() throws { throw HelpRequest() }
}
