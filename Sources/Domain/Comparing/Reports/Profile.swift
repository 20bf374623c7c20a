import Figures
import Regions
import Statistics

/// All key figures of a topic or of the municipality, each between the ends of one set; nothing is added up.
public struct Profile: Sendable {
  /// One key figure on which the municipality stands among the set.
  public struct Row: Sendable {
    public let report: RankingReport
    public let comparison: Comparison
    public let statistics: PeerStatistics
    public let value: PublishedValue
    public let target: TargetAssessment?

    /// Nil where the municipality has no figure, or there is no set to see it in.
    init?(_ row: FigureRow, comparator: String) {
      let ranking = row.report.rankings.first { $0.comparator.id == comparator }
      guard let comparison = ranking?.comparison, let statistics = comparison.statistics,
        let value = comparison.own?.value
      else { return nil }
      report = row.report
      (self.comparison, self.statistics, self.value, target) = (comparison, statistics, value, row.target)
    }

    /// The figures at both ends, the municipality's own counted in: the worst and the best, or the lowest and the highest.
    public var ends: (left: PublishedValue, right: PublishedValue) {
      let (least, most) = (min(statistics.minimum, value), max(statistics.maximum, value))
      return report.indicator.direction == .lowerIsBetter ? (most, least) : (least, most)
    }

    /// Whether one end is better than the other.
    public var isJudged: Bool { [.higherIsBetter, .lowerIsBetter].contains(report.indicator.direction) }
  }

  public let subject: Municipality
  /// Whom it is seen among.
  public let comparator: ComparatorLabel
  public let topics: [(topic: Topic, rows: [Row])]

  /// Nil where a comparator was asked that the table has no rankings of.
  public init?(_ table: FigureTable, comparator id: String) {
    let labels = table.reports.lazy.flatMap(\.rankings).map(\.comparator)
    guard let label = labels.first(where: { $0.id == id }) else { return nil }
    subject = table.subject
    comparator = label
    topics = table.topics.compactMap { topic, rows in
      let shown = rows.compactMap { Row($0, comparator: id) }
      return shown.isEmpty ? nil : (topic, shown)
    }
  }

  public var rows: [Row] { topics.flatMap(\.rows) }
  /// The year that most rows are of, of several the newest.
  public var year: Int? { rows.map(\.report.year).mostFrequent }
  /// Where its figures come from.
  public var origins: [Origin] { uniqueOrigins(rows.flatMap(\.report.origins)) }
}
