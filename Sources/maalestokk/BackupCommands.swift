import Application
import ArgumentParser
import Assembly
import Figures
import Foundation
import Problems
import SQLiteStore
import Values

struct BackupCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the database to a file, while others read and write it.",
    discussion: """
      The copy is checked before it gets its name; nothing else has the name before that. What was there is kept unless
      you say --replace.

      EXAMPLES
        maalestokk backup /var/backups/maalestokk-2026-11-25.sqlite
        maalestokk backup --replace /var/backups/maalestokk.sqlite
      """)

  @Argument(help: "The file to write.") var file: String
  @Flag(help: "Replace the file if it is there.") var replace = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let database = try common.databasePath()
    let facts = try common.reporting { try DatabaseCopy.backUp(database, to: file, replacing: replace) }
    try Console.show(
      common.pick(
        "Sikkerhetskopi av \(database): \(file), \(facts.text(common)).",
        "Backup of \(database): \(file), \(facts.text(common))."))
    let restore = common.command(["restore", operand(file)], onDatabase: database)
    common.say("\nGjenopprett: \(restore)", "\nRestore: \(restore)")
  }
}

struct RestoreCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the database's place, and keep what the database held.",
    discussion: """
      What the database held is first copied to <database>.before-restore-<time>. The backup is checked, and taken in as one
      transaction: an interrupted restore leaves the database as it was. A service need not be stopped, but what it
      writes meanwhile may be lost.

      EXAMPLES
        maalestokk restore /var/backups/maalestokk-2026-11-25.sqlite
      """)

  @Argument(help: "A file written by `maalestokk backup`.") var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let database = try common.databasePath()
    let former = Self.freeName("\(database).before-restore-\(Clock.timeInFileNames)")
    let restored = try common.reporting {
      try DatabaseCopy.restore(database, from: file, keeping: former, reading: Assembly.readAll)
    }
    try Console.show(
      common.pick(
        "Gjenopprettet \(database) fra \(file): \(restored.facts.text(common)).",
        "Restored \(database) from \(file): \(restored.facts.text(common))."))
    if restored.hasFormer {
      common.say("Det den inneholdt før: \(former)", "What it held before: \(former)")
    }
  }

  /// The name, with a number behind it where another restore of the same second has it.
  private static func freeName(_ name: String) -> String {
    let names = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? name : "\(name)-\($0)" }
    return names.first { !FileManager.default.fileExists(atPath: $0) } ?? name
  }
}

extension CommonOptions {
  /// The database that is named, else the user's own; throws `UsageError` when there is neither.
  fileprivate func databasePath() throws -> String {
    try Assembly.databasePath(database, language)
  }

  /// Tells why a database was not copied in the reader's language, with the exit code that says whether to ask otherwise.
  fileprivate func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as CopyError {
      if error.isRefusal { throw UsageError(problems: [error.text[language]]) }
      throw error
    }
  }
}

extension DatabaseCopy.Facts {
  fileprivate func text(_ common: CommonOptions) -> String {
    let tenths = (bytes + 50_000) / 100_000
    let size = "\(tenths / 10)" + common.pick(",", ".") + "\(tenths % 10) MB"
    return common.pick("\(size), \(figures) tall", "\(size), \(figures) figures")
  }
}
