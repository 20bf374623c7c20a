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
        BriefCommand.self, TableCommand.self, ProfileCommand.self, RankCommand.self, CompareCommand.self,
        TargetsCommand.self,
        TrendCommand.self,
        BridgeCommand.self,
        ExplainCommand.self, CommentCommand.self, VerifyCommand.self, IndicatorsCommand.self,
        RegionsCommand.self,
        ComparatorsCommand.self, HomeCommand.self, ImportCommand.self, TemplateCommand.self, FetchCommand.self,
        PluginsCommand.self, ServeCommand.self,
        DataCommand.self, DoctorCommand.self, BackupCommand.self, RestoreCommand.self,
      ])
  }

  static func main() {
    StandardStream.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let status = SpokenLanguage.$ofHome.withValue(SpokenLanguage.home(in: arguments)) {
      let language = SpokenLanguage.named(in: arguments) ?? SpokenLanguage.usual
      return SpokenLanguage.$current.withValue(language) { CommandRun(arguments).status() }
    }
    Foundation.exit(status)
  }

  /// Without a command, what commands there are.
  func run() throws { throw HelpRequest() }
}
