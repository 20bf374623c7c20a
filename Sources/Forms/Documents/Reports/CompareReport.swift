import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension CompareReport {
  /// The report as blocks: one table of places, then the line of robustness for each key figure.
  public func document(_ context: ReportContext) -> Document {
    var blocks: [Block] = [
      .title(CompareWords(context.language).title(subject.name, year)),
      .table(context.placesTable(reports, reportYear: year)),
    ]
    let lines = context.judgementLines(reports)
    if !lines.isEmpty { blocks += [.heading(context.tables.howSure), .list(lines)] }
    blocks += unavailableBlocks(context)
    blocks += conflictBlocks(reports.flatMap(\.conflicts), context) + context.methodBlocks(methods)
    return Document(blocks + sourceBlocks(uniqueOrigins(reports.flatMap(\.origins)), context))
  }

  private func unavailableBlocks(_ context: ReportContext) -> [Block] {
    let lines = context.unavailableLines(reports)
    return lines.isEmpty ? [] : [.heading(context.tables.noComparison), .list(lines)]
  }

  /// `maalestokk/comparison-1`: the ranking of each key figure, whole.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/comparison-1")), ("subject", subject.json), ("year", .integer(year)),
      ("reports", .array(reports.map { $0.json(context) })),
    ])
  }
}

extension ReportContext {
  /// A line for each key figure that is ranked: across comparators, between which places, and on whom it rests.
  func judgementLines(_ reports: [RankingReport]) -> [Line] {
    reports.compactMap { report in
      let ranked = report.rankings.filter { $0.comparison?.own?.rank != nil }
      guard let first = ranked.first, let comparison = first.comparison else { return nil }
      let across = report.robustness.map { rankings.robustness($0, report.rankings) + "." }
      let known = ranked.first { $0.certainty?.interval != nil }
      let sure = (known ?? first).certainty.map {
        rankings.certaintyLine($0, report.indicator.direction, in: known?.comparator.name[language])
      }
      let rests = LeaveOneOut(comparison, direction: report.indicator.direction).map {
        let text = rankings.leaveOneOut($0, subject: report.subject.code, report.indicator.direction)
        return "\(first.comparator.name[language]): \(numbers.midSentence(text))"
      }
      let text = [across, rests, sure].compactMap(\.self).joined(separator: " ")
      return Line([Run(report.indicator.shortLabel[language] + ": ", .strong), Run(text)])
    }
  }

  /// Key figures down, comparators across: places, and the group figures behind.
  public func placesTable(_ reports: [RankingReport], reportYear: Int) -> Table {
    let comparators = reports.first?.rankings.map(\.comparator) ?? []
    let header: [(title: String, alignment: Table.Alignment)] =
      [(tables.indicator, .left), (tables.value, .right)]
      + comparators.map { ($0.name[language], .left) } + [(tables.references, .left)]
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
    return [Line(label, .strong), Line(value, .strong)] + report.rankings.map { Line(rankings.shortPlace($0)) }
      + [Line(references.joined(separator: " · "), .muted)]
  }

  /// `4 av 4`, `12= av 27`, or a word for why not.
  public func shortPlace(_ ranking: Ranking) -> String { rankings.shortPlace(ranking) }

  /// Why there is no comparison, as the reader is told.
  public func reason(_ unavailability: Unavailability, subject: RegionCode) -> String {
    rankings.reason(unavailability, subject: subject)
  }

  /// One line for each comparator that refused or failed, or for those that failed alone, with what it was asked.
  public func unavailableLines(_ reports: [RankingReport], onlyFailed: Bool = false) -> [Line] {
    var order: [String] = []
    var indicators: [String: [String]] = [:]
    for report in reports {
      for ranking in report.rankings {
        guard let unavailable = ranking.unavailability, ranking.hasFailed || !onlyFailed else { continue }
        let reason = rankings.reason(unavailable, subject: report.subject.code)
        let key = "\(ranking.comparator.name[language]): \(reason)"
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
