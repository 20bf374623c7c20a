import ArgumentParser
import Foundation

/// A command as the argument parser dumps what it knows of it.
struct DumpedCommand: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let defaultSubcommand: String?
  let subcommands: [DumpedCommand]?
  let arguments: [DumpedArgument]?

  private struct Dump: Decodable { let command: DumpedCommand }

  /// The program's command of a path of names, such as `plugins list`.
  static func named(_ names: some Sequence<String>) -> DumpedCommand? {
    let root = try? JSONDecoder().decode(Dump.self, from: Data(Maalestokk._dumpHelp().utf8)).command
    return names.reduce(root) { command, name in command?.subcommands?.first { $0.commandName == name } }
  }
}
