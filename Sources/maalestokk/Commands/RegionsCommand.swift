import Application
import ArgumentParser
import Assembly
import Documents
import Figures
import Foundation
import Regions
import Wording

struct RegionsCommand: TakesCommonOptions {
  static var configuration: CommandConfiguration { CommandConfiguration("regions", \.regions) }

  @Argument(help: .worded(\.wordsOfRegions)) var words: [String] = []
  @Option(name: .shortAndLong, help: .worded(\.yearOfRegions)) var year: Int?
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    let report = try session.inquiry.regionList(year: year, words: words)
    let context = session.inquiry.context(year: year ?? Division.from2024.rawValue)
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: common.command(
        ["brief"]
          + written(("--municipality", nil), ("--year", year.map { String($0) })))
    ).write()
  }
}
