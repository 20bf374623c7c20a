import Application
import ArgumentParser
import Comparing
import Documents
import Figures
import Forms
import Foundation
import Regions

struct IndicatorsCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "The key figures there are; words narrow the list.",
    discussion: "EXAMPLES\n  maalestokk indicators\n  maalestokk indicators gjeld")

  @Argument(help: "Words to look for in ids, names and topics.") var words: [String] = []
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    let report = try session.inquiry.indicatorList(words: words)
    let context = session.inquiry.context(year: Division.from2024.rawValue)
    try Answer(
      options: common, output: output, context: context, answer: report,
      next: report.firstId.map { common.command("rank", $0) }
    ).write()
  }
}

struct RegionsCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "regions", abstract: "The municipalities there are, with code, county and KOSTRA group.",
    discussion:
      "EXAMPLES\n  maalestokk regions\n  maalestokk regions --year 2022 --format csv\n  maalestokk regions innlandet")

  @Argument(help: "Words to look for in names, codes, counties and groups.") var words: [String] = []
  @Option(name: .shortAndLong, help: "The year, from 2019 on; today's division when left out.") var year: Int?
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
          + written(("--municipality", AskedQuestion.usualMunicipality), ("--year", year.map { String($0) })))
    ).write()
  }
}

struct ComparatorsCommand: TakesCommonOptions {
  static let configuration = CommandConfiguration(
    commandName: "comparators", abstract: "The comparators there are, and whom each compares with.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try listComparators(
      common, output, next: common.command("rank", "net-operating-result", "--comparator", "neighbours"))
  }
}
