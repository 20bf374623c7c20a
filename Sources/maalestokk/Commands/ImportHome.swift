import Application
import ArgumentParser
import Foundation
import Imports
import Problems
import Wording

struct ImportHome: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("import", \.importHome) }

  @Argument(help: .worded(\.homeFile)) var path: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    let bytes = try common.read(path, most: 2_000_000)
    let known = try session.inquiry.readHome(bytes, file: path)
    try session.store.keep(known.home)
    // The first is the one in use: the newest.
    for set in known.sets.reversed() { try session.take(in: set) }
    try Console.show(HomeWords(common.language).text(try Session(common).knownHome()))
  }
}
