import Comparing
import Figures
import Findings
import Statistics

extension Briefing {
  /// The rankings as rows; where an earlier briefing was named, with what each figure was then.
  public func table(_ context: ReportContext) -> AnswerTable {
    let reports = material.reports + material.context
    guard let earlier = material.earlier else { return RankingReport.table(reports, context) }
    let rows = reports.flatMap { report in
      zip(report.rows(context), before(report, earlier)).map { row, before in row + [before] }
    }
    return AnswerTable(.rankings, RankingReport.columns + [.valueBefore], rows: rows)
  }

  /// What each row's figure was then; a comparator that failed has a row without one.
  private func before(_ report: RankingReport, _ earlier: BriefingSnapshot) -> [AnswerCell] {
    report.rankings.flatMap { ranking in
      (ranking.comparison?.members ?? []).map { member -> AnswerCell in
        let cell = BriefingSnapshot.Cell(indicator: report.indicator.id, region: member.code, year: report.year)
        return .optional(earlier.figures[cell]?.value)
      } + (ranking.hasFailed ? [.empty] : [])
    }
  }
}
