import Comparing
import Documents
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

extension Sheets {
  /// Where each column of the sheet of rankings stands that a chart or a reader of the file asks for.
  private enum RankingColumn { static let name = 5, value = 6 }

  /// One row for each comparator and municipality, and one for each group figure beside them.
  ///
  /// Of the key figures to be charted, the first set of at most twelve is drawn as bars.
  func rankings(_ reports: [RankingReport], charted: Set<IndicatorID>) -> Worksheet {
    var sheet = Worksheet(
      name: words.rankings,
      columns: [
        key, label, year, SheetColumn(words.comparator, 16), SheetColumn(words.code, 9),
        SheetColumn(words.municipalityOrGroup, 24), value, unit,
        SheetColumn(heads.rank, 7), SheetColumn(words.isTied, 7), status,
        SheetColumn(words.missingBecause, 18), SheetColumn(words.why, 44),
      ] + source, rows: [])
    for report in reports {
      var isCharted = !charted.contains(report.indicator.id)
      for ranking in report.rankings {
        let rows = rankingRows(report, ranking)
        let reporting = ranking.comparison?.reporting ?? 0
        if !isCharted, (2...12).contains(reporting) {
          isCharted = true
          let first = sheet.rows.count
          sheet.charts.append(
            SheetChart(
              kind: .bars, title: "\(report.indicator.shortLabel[context.language]) \(report.year)",
              unit: numbers.unitName(report.indicator.unit), rows: first..<first + reporting,
              categories: RankingColumn.name,
              emphasised: ranking.comparison?.members.firstIndex { $0.code == report.subject.code },
              series: [(heads.value, RankingColumn.value)]))
        }
        sheet.rows += rows
      }
    }
    return sheet
  }

  private func rankingRows(_ report: RankingReport, _ ranking: Ranking) -> [[SheetValue]] {
    let front: [SheetValue] = [
      .text(report.indicator.id.rawValue), .text(report.indicator.shortLabel[context.language]), .integer(report.year),
      .text(ranking.comparator.id),
    ]
    let unit = SheetValue.text(numbers.unitName(report.indicator.unit))
    let members = (ranking.comparison?.members ?? []).map { member in
      front + [
        .text(member.code.rawValue), .text(context.name(member.code)), .optional(member.value), unit,
        .optional(member.rank?.position), member.rank?.isTied == true ? .text(words.yes) : .empty,
        .optional(member.status.map { FigureWords(context.language).status($0) }),
        .optional(member.missing.map { FigureWords(context.language).missing($0) }), .optional(member.why),
        .optional(member.dataset), .optional(member.locator),
      ]
    }
    let references = ranking.references.map { reference in
      front + [
        .text(reference.code.rawValue), .text(context.name(reference.code)),
        .optional(reference.observation.value.number), unit, .empty, .empty,
        .text(FigureWords(context.language).status(reference.observation.status)), .empty,
        .text(ChartWords(context.language).groupNotRanked),
        .text(reference.observation.dataset), .text(reference.observation.locator),
      ]
    }
    return members + references + failureRow(ranking, front)
  }

  /// A comparator that failed has one row, without figures: why it did.
  private func failureRow(_ ranking: Ranking, _ front: [SheetValue]) -> [[SheetValue]] {
    guard case .failed(let fault)? = ranking.unavailability else { return [] }
    let empty = [SheetValue](repeating: .empty, count: 7)
    return [
      front + empty + [
        .text(TableWords(context.language).unavailable), .text(ProblemWords(context.language).text(fault)), .empty,
      ]
    ]
  }
}
