import CSV
import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

/// Several key figures, all comparators side by side, with robustness over them.
public struct CompareReport: Sendable {
  public let subject: Municipality
  public let year: Int
  public let reports: [RankingReport]

  public init(subject: Municipality, year: Int, reports: [RankingReport]) {
    self.subject = subject
    self.year = year
    self.reports = reports
  }

  /// The report as blocks: one table of places, then the line of robustness for each key figure.
  public func document(_ context: ReportContext) -> Document {
    let title = context.pick(
      "\(subject.name) \(year) mot alle sammenligningsgrupper", "\(subject.name) \(year) against all peer sets")
    var blocks: [Block] = [.title(title), .table(context.placesTable(reports, reportYear: year))]
    let lines = context.judgementLines(reports)
    if !lines.isEmpty {
      blocks += [.heading(context.pick("Hvor sikkert er det?", "How sure is it?")), .list(lines)]
    }
    blocks += unavailableBlocks(context)
    blocks += conflictBlocks(reports.flatMap(\.conflicts), context)
    blocks += context.methodBlocks(
      Method.allCases.filter { method in reports.contains { $0.methods.contains(method) } })
    return Document(blocks + sourceBlocks(uniqueOrigins(reports.flatMap(\.origins)), context))
  }

  private func unavailableBlocks(_ context: ReportContext) -> [Block] {
    let lines = context.unavailableLines(reports)
    return lines.isEmpty ? [] : [.heading(Phrases.noComparison[context.language]), .list(lines)]
  }

  /// `maalestokk/comparison-1`: the ranking of each key figure, whole.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/comparison-1")), ("subject", subject.json), ("year", .integer(year)),
      ("reports", .array(reports.map { $0.json(context) })),
    ])
  }
}

/// Each origin once, by id.
public func uniqueOrigins(_ origins: [Origin]) -> [Origin] {
  Dictionary(origins.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values.sorted { $0.id < $1.id }
}

extension ReportContext {
  /// A line for each key figure that is ranked: across comparators, between which places, and on whom it rests.
  func judgementLines(_ reports: [RankingReport]) -> [Line] {
    reports.compactMap { report in
      let ranked = report.rankings.filter { $0.comparison?.own?.rank != nil }
      guard let first = ranked.first, let comparison = first.comparison else { return nil }
      let across = report.robustness.map { robustnessText($0) + "." }
      let sure = (ranked.first { $0.certainty?.interval != nil } ?? first).certainty.map {
        certaintyLine($0, report.indicator.direction)
      }
      let rests = LeaveOneOut(comparison, direction: report.indicator.direction).map {
        "\(first.comparator.name[language]): \(numbers.midSentence(leaveOneOutText($0, subject: report.subject.code, report.indicator.direction)))"
      }
      let text = [across, rests, sure].compactMap(\.self).joined(separator: " ")
      return Line([Run(report.indicator.shortLabel[language] + ": ", .strong), Run(text)])
    }
  }

  /// Key figures down, comparators across: places, and the group figures behind.
  public func placesTable(_ reports: [RankingReport], reportYear: Int) -> Table {
    let comparators = reports.first?.rankings.map(\.comparator) ?? []
    let header: [(title: String, alignment: Table.Alignment)] =
      [(Phrases.indicator[language], .left), (Phrases.value[language], .right)]
      + comparators.map { ($0.name[language], .left) } + [
        (Phrases.references[language], .left)
      ]
    return Table(header, rows: reports.map { placesRow($0, reportYear: reportYear) })
  }

  private func placesRow(_ report: RankingReport, reportYear: Int) -> [Line] {
    let label = report.indicator.shortLabel[language] + (report.year == reportYear ? "" : " (\(report.year))")
    let value =
      report.own.flatMap { own in own.value.number.map { numbers.amount($0, report.indicator.unit) + mark(own.status) }
      } ?? ".."
    let references = (report.rankings.first?.references ?? []).compactMap { reference in
      reference.observation.value.number.map {
        "\(name(reference.code)) \(numbers.number($0))\(mark(reference.observation.status))"
      }
    }
    return [Line(label, .strong), Line(value, .strong)] + report.rankings.map { Line(shortPlace($0, report.indicator)) }
      + [
        Line(references.joined(separator: " · "), .muted)
      ]
  }

  /// `4 av 4`, `12= av 27`, or a word for why not.
  public func shortPlace(_ ranking: Ranking, _ indicator: Indicator) -> String {
    guard let comparison = ranking.comparison else {
      if case .refused = ranking.unavailability { return pick("avvist", "refused") }
      return Phrases.unavailable[language]
    }
    switch comparison.noRank {
    case .lowCoverage: return pick("for få tall", "too few figures")
    case .noPeers: return pick("ingen", "nobody")
    case nil: break
    }
    guard let rank = comparison.own?.rank else { return ".." }
    return pick("\(rankText(rank)) av \(comparison.reporting)", "\(rankText(rank)) of \(comparison.reporting)")
  }

  /// One line for each comparator that refused or failed, or for those that failed alone, with what it was asked.
  public func unavailableLines(_ reports: [RankingReport], onlyFailed: Bool = false) -> [Line] {
    var order: [String] = []
    var indicators: [String: [String]] = [:]
    for report in reports {
      for ranking in report.rankings {
        guard let unavailable = ranking.unavailability, ranking.hasFailed || !onlyFailed else { continue }
        let key = "\(ranking.comparator.name[language]): \(unavailable.reason)"
        if indicators[key] == nil { order.append(key) }
        indicators[key, default: []].append(numbers.midSentence(report.indicator.shortLabel[language]))
      }
    }
    return order.map { key in
      let asked = indicators[key] ?? []
      return Line(asked.count == reports.count ? key : "\(key) (\(numbers.list(asked)))")
    }
  }
}
