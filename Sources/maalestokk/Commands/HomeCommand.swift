import ArgumentParser
import Wording

struct HomeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "home", \.home, subcommands: [ShowHome.self, SetHome.self, ExportHome.self, ImportHome.self],
      defaultSubcommand: ShowHome.self)
  }
}
