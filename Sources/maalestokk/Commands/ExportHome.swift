import Application
import ArgumentParser
import Documents
import SystemFiles
import Wording

struct ExportHome: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("export", \.exportHome) }

  @Option(name: .shortAndLong, help: .worded(\.output)) var output: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let text = try Session(common).knownHome().json
    guard let output else { return try Console.show([UInt8](text)) }
    try WholeFile.write([UInt8](text), to: output)
    common.say(common.words.wrote(output))
  }
}
