import Application
import ArgumentParser
import Assembly
import Figures
import Foundation
import Values
import Wording

struct BackupCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("backup", \.backup) }

  @Argument(help: .worded(\.fileToWrite)) var file: String
  @Flag(help: .worded(\.replace)) var replace = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let database = try common.databasePath()
    let facts = try common.reporting { try Composition.stores.backUp(database, to: file, replacing: replace) }
    try Console.show(common.words.backedUp(database, to: file, facts.text(common)))
    common.say("\n" + common.words.restoreWith(common.command(["restore", operand(file)], onDatabase: database)))
  }
}
