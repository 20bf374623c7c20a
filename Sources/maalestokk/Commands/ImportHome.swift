import Application
import ArgumentParser
import Foundation
import Imports
import Problems
import Wording

struct ImportHome: TakesCommonOptions, ChangesFirst {
  static var configuration: CommandConfiguration { CommandConfiguration("import", \.importHome) }

  @Argument(help: .worded(\.homeFile)) var path: String
  @OptionGroup var common: CommonOptions

  var changes: Bool { true }

  func run() throws {
    let session = try Session(common)
    let bytes = try common.read(path, most: 2_000_000)
    let known = try session.inquiry.readHome(bytes, file: path)
    try session.store.keep(known.home)
    for set in known.sets { try session.take(in: set) }
    try Console.show(HomeWords(common.language).text(try Session(common).knownHome()))
  }
}
