import ArgumentParser
import Foundation
import Indicators
import Regions
import Reports
import Workbench

struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "The key figures there are; words narrow the list.",
    discussion: "EXAMPLES\n  maalestokk indicators\n  maalestokk indicators gjeld")

  @Argument(help: "Words to look for in ids, names and topics.") var words: [String] = []
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    let found = session.workbench.indicators.filter { indicator in
      let text = "\(indicator.id) \(indicator.topic) \(indicator.label.nb) \(indicator.label.en)".lowercased()
      return words.allSatisfy { text.contains($0.lowercased()) }
    }
    let report = IndicatorList(
      indicators: try found.map { ($0, try session.workbench.store.years(of: $0.id, asOf: nil)) },
      yearText: session.yearList)
    let context = session.context(year: 2024)
    try Answer(
      options: common, output: output, context: context, document: { report.document(context) },
      json: { report.json(context) },
      csv: { report.csv }, next: found.first.map { "maalestokk rank \($0.id)" }
    ).write()
  }
}

struct RegionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions", abstract: "The municipalities there are, with code, county and KOSTRA group.",
    discussion:
      "EXAMPLES\n  maalestokk regions\n  maalestokk regions --year 2022 --format csv\n  maalestokk regions innlandet")

  @Argument(help: "Words to look for in names, codes, counties and groups.") var words: [String] = []
  @Option(name: .shortAndLong, help: "The year; today's division when left out.") var year: Int?
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common)
    let report = RegionList(book: session.workbench.regions, year: year ?? 2024, words: words)
    let context = session.context(year: year ?? 2024)
    try Answer(
      options: common, output: output, context: context, document: { report.document(context) },
      json: { report.json(context) },
      csv: { report.csv }, next: "maalestokk brief --municipality Lillehammer"
    ).write()
  }
}

struct ComparatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comparators", abstract: "The comparators there are, and whom each compares with.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try listComparators(common, output, next: "maalestokk rank net-operating-result --comparator neighbours")
  }
}
