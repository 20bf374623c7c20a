import Comparing
import Figures
import Values

/// Key figures on which a municipality's own figure is of another status than those it is ranked among.
public struct UnlikeStatus: Sendable, Equatable {
  /// The name of the set.
  public let comparator: Multilingual
  /// How many of the set have a figure, and how many it is.
  public let reporting: Int
  public let members: Int
  public let own: ObservationStatus
  /// The others', weakest first.
  public let others: [ObservationStatus]
  public let indicators: [Indicator]
}

extension UnlikeStatus {
  /// By comparator and statuses, in the order of the reports.
  static func found(in reports: [RankingReport]) -> [UnlikeStatus] {
    reports.flatMap { report in report.rankings.compactMap { UnlikeStatus($0, report) } }
      .reduce(into: []) { all, next in
        guard let place = all.firstIndex(where: { next.isAlike($0) }) else { return all.append(next) }
        all[place] = all[place].adding(next.indicators)
      }
  }

  /// Nil where nobody is ranked, and where another has a figure of the subject's status.
  private init?(_ ranking: Ranking, _ report: RankingReport) {
    guard let comparison = ranking.comparison, let own = comparison.own, own.rank != nil, let status = own.status
    else { return nil }
    let others = Set(comparison.members.filter { $0.code != own.code }.compactMap(\.status))
    guard !others.isEmpty, !others.contains(status) else { return nil }
    self.init(
      comparator: ranking.comparator.name, reporting: comparison.reporting, members: comparison.members.count,
      own: status, others: others.sorted(), indicators: [report.indicator])
  }

  private func isAlike(_ other: UnlikeStatus) -> Bool {
    comparator == other.comparator && reporting == other.reporting && members == other.members && own == other.own
      && others == other.others
  }

  private func adding(_ more: [Indicator]) -> UnlikeStatus {
    UnlikeStatus(
      comparator: comparator, reporting: reporting, members: members, own: own, others: others,
      indicators: indicators + more)
  }
}
