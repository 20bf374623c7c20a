import Comparing
import Figures
import Regions
import Statistics
import Values

extension RankingReport {
  /// One row for each comparator and member.
  public static func table(_ reports: [RankingReport], _ context: ReportContext) -> AnswerTable {
    AnswerTable(.rankings, columns, rows: reports.flatMap { $0.rows(context) })
  }

  static let columns: [AnswerColumn] = [
    .indicator, .year, .comparator, .code, .codeThen, .name, .value, .rank, .tied, .status, .missing, .why, .source,
    .locator, .rankLow, .rankHigh,
  ]

  func rows(_ context: ReportContext) -> [[AnswerCell]] {
    rankings.flatMap { ranking in
      (ranking.comparison?.members ?? []).map { row($0, ranking, context) } + failureRow(ranking, context)
    }
  }

  private func front(_ ranking: Ranking) -> [AnswerCell] {
    [.text(indicator.id.rawValue), .integer(year), .text(ranking.comparator.id)]
  }

  /// A comparator that failed has one row, without a municipality: `unavailable`, and why.
  private func failureRow(_ ranking: Ranking, _ context: ReportContext) -> [[AnswerCell]] {
    guard ranking.hasFailed, let unavailable = ranking.unavailability else { return [] }
    let reason = context.reason(unavailable, subject: subject.code)
    let behind: [AnswerCell] = [.text("unavailable"), .text(reason), .empty, .empty, .empty, .empty]
    return [front(ranking) + [AnswerCell](repeating: .empty, count: 7) + behind]
  }

  private func row(_ member: ComparedMember, _ ranking: Ranking, _ context: ReportContext) -> [AnswerCell] {
    let interval = member.code == subject.code ? ranking.certainty?.interval : nil
    return front(ranking) + [
      .code(member.code.rawValue), .optional(context.codesThen[member.code]), .text(context.name(member.code)),
      .optional(member.value), .optional(member.rank?.position), .optional(member.rank?.isTied),
      .optional(member.status), .optional(member.missing), .optional(member.why), .optional(member.dataset),
      .optional(member.locator), .optional(interval?.low), .optional(interval?.high),
    ]
  }
}
