import ComparatorMessages
import Comparing
import Figures
import PluginHost
import Regions
import Values

extension Workbench {
  /// A municipality beside others on everything there is, on a topic or on the key figures named.
  ///
  /// Without `years`, each key figure in its newest year in which somebody else has a figure too, not after `latest`.
  func figureTable(
    for subject: Municipality, _ indicators: [Indicator], latest: Int?, years: ClosedRange<Int>?, named: Bool,
    choice: ComparatorChoice, first: [Topic] = []
  ) throws -> FigureTable {
    let questions = try tableQuestions(of: indicators, for: subject, latest: latest, years: years, named: named)
    var choice = choice
    choice.wantsCertainty = false
    if choice.ids.isEmpty { choice.ids = plugins.map(\.id).filter(Self.usualSets.contains) }
    let reports = try rankingReports(for: subject, questions, choice: choice)
    var assessments: [Int: [TargetAssessment]] = [:]
    let rows = try reports.map { report in
      if assessments[report.year] == nil {
        assessments[report.year] = try self.assessments(for: subject, year: report.year)
      }
      let own = assessments[report.year]?.filter { $0.indicator.id == report.indicator.id }
      return FigureRow(report, target: own?.first { $0.current.target != nil })
    }
    let shown = choice.adjustsForNeed ? try withNeed(rows) : rows
    return FigureTable(
      subject: subject, rows: shown, others: choice.namedPeers, years: years,
      named: named ? Set(indicators.map(\.id)) : [], first: first)
  }

  /// Each row, and behind those of spending per inhabitant the same adjusted for need in that year.
  private func withNeed(_ rows: [FigureRow]) throws -> [FigureRow] {
    var indices: [Int: NeedIndex?] = [:]
    return try rows.flatMap { row -> [FigureRow] in
      if indices[row.year] == nil {
        let known = try store.observations(of: NeedIndex.indicator, in: row.year, asOf: asOf)
        indices[row.year] = NeedIndex(known, year: row.year)
      }
      let adjusted = (indices[row.year] ?? nil).flatMap { FigureRow(row, adjustedBy: $0) }
      return [row] + [adjusted].compactMap(\.self)
    }
  }

  /// The sets that a table has columns of: those named, and the usual groups.
  private static let usualSets: Set = ["neighbours", "kostra-group", "county", "national"]

  private func tableQuestions(
    of indicators: [Indicator], for subject: Municipality, latest: Int?, years: ClosedRange<Int>?, named: Bool
  ) throws -> [Question] {
    if let years {
      return try indicators.flatMap { indicator in
        try store.years(of: indicator.id, asOf: asOf).filter(years.contains).map {
          Question(indicator: indicator.id.rawValue, year: $0)
        }
      }
    }
    let shared = try store.newestSharedYears(in: subject.code, notAfter: latest, asOf: asOf)
    return try indicators.compactMap { indicator in
      let year = try shared[indicator.id] ?? (named ? newestYear(ofAnyone: indicator, latest) : nil)
      return year.map { Question(indicator: indicator.id.rawValue, year: $0) }
    }
  }

  private func newestYear(ofAnyone indicator: Indicator, _ latest: Int?) throws -> Int? {
    try store.years(of: indicator.id, asOf: asOf).last { $0 <= latest ?? .max }
  }

  /// Key figures in the order readers meet them: the main ones, then by name.
  func inReadingOrder(_ indicators: [Indicator]) -> [Indicator] {
    let main = Dictionary(uniqueKeysWithValues: zip(Self.mainIndicators, 0...))
    return indicators.sorted { left, right in
      let places = (main[left.id] ?? .max, main[right.id] ?? .max)
      if places.0 != places.1 { return places.0 < places.1 }
      return (left.shortLabel[language], left.id) < (right.shortLabel[language], right.id)
    }
  }
}

extension ComparatorChoice {
  /// The municipalities that were named to compare with, in that order.
  fileprivate var namedPeers: [RegionCode] {
    options.values.compactMap { $0["peers"] }.flatMap { $0.split(separator: ",") }.map { RegionCode(String($0)) }
  }
}
