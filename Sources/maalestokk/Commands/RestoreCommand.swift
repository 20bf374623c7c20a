import Application
import ArgumentParser
import Assembly
import Figures
import Foundation
import Values
import Wording

struct RestoreCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("restore", \.restore) }

  @Argument(help: .worded(\.fileToRestore)) var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let database = try common.databasePath()
    let former = Self.freeName("\(database).before-restore-\(Clock.timeInFileNames)")
    let restored = try common.reporting {
      try Composition.stores.restore(database, from: file, keeping: former, reading: Assembly.readAll)
    }
    try Console.show(common.words.restored(database, from: file, restored.facts.text(common)))
    if restored.hasFormer { common.say(common.words.heldBefore(former)) }
  }

  /// The name, with a number behind it where another restore of the same second has it.
  private static func freeName(_ name: String) -> String {
    let names = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? name : "\(name)-\($0)" }
    return names.first { !FileManager.default.fileExists(atPath: $0) } ?? name
  }
}
