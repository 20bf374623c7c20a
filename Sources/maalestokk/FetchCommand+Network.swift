import Indicators
import PluginHost
import Questions
import StatisticsNorway
import Workbench

extension FetchCommand {
  /// Fetches from the publisher, or in a dry run only plans.
  func fetchFromPublisher() throws {
    let source = try FetchSource(source, authorityFile: ca, callsPerMinute: callsPerMinute, common)
    let session = try Session(common)
    defer { session.host.shutdown() }
    _ = try session.inquiry.municipality(municipality)
    let wish = try wish(session)
    var fetch = NetworkFetch(source, session, common)
    if dryRun { return try fetch.preview(wish) }
    try fetch.run(wish, following: municipality, isEverything: indicators.isEmpty && table == nil)
  }

  /// What the arguments ask for; all that is wrong with them at once.
  private func wish(_ session: Session) throws -> FetchWish {
    var problems = Problems()
    let asked: [Int]? = try problems.catching { try Self.years(self.years, common) } ?? nil
    if let table {
      if !indicators.isEmpty {
        problems.add(
          common.pick(
            "Oppgi nøkkeltall eller --table, ikke begge.", "Give indicators or --table, not both."))
      }
      if table.isEmpty || table.count > 16 || !table.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
        problems.add(
          common.pick(
            "--table: '\(table)' er ikke et tabellnummer som 12134.",
            "--table: '\(table)' is not a table's number like 12134."))
      }
      try problems.throwIfAny()
      return FetchWish(table: table, years: asked)
    }
    let named = try indicators.compactMap { id in try problems.catching { try session.inquiry.indicator(id) } }
    try problems.throwIfAny()
    return FetchWish(
      named.isEmpty ? session.workbench.indicators : named, areNamed: !named.isEmpty, years: asked)
  }

  /// `2015-2024,2026` as years.
  static func years(_ text: String?, _ common: CommonOptions) throws -> [Int]? {
    guard let text else { return nil }
    let ranges = text.split(separator: ",").map { part -> ClosedRange<Int>? in
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { $0.count == 4 ? Int($0) : nil }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
        return nil
      }
      return first...last
    }
    guard !ranges.isEmpty, ranges.allSatisfy({ $0 != nil }) else {
      throw UsageError(problems: [
        common.pick(
          "--years: '\(text)' er ikke år som 2015-2024 eller 2020,2023.",
          "--years: '\(text)' is not years like 2015-2024 or 2020,2023.")
      ])
    }
    return Set(ranges.compactMap { $0 }.flatMap { Array($0) }).sorted()
  }
}
