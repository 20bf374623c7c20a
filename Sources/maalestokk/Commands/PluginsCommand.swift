import ArgumentParser
import Wording

struct PluginsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "plugins", \.comparatorPlugins, subcommands: [ListPlugins.self, CheckPlugins.self],
      defaultSubcommand: ListPlugins.self)
  }
}
