import Figures
import Regions
import Values

/// One key figure in one year: everybody's figure, one's own place, and the target where there is one.
public struct FigureRow: Sendable {
  public let report: RankingReport
  public let target: TargetAssessment?
  /// What its figures are divided by; nil where they are as they were published.
  public let need: NeedIndex?

  public init(_ report: RankingReport, target: TargetAssessment?) {
    self.report = report
    self.target = target
    need = nil
  }

  /// The same with spending divided by need, to stand beside it; nil where it is no spending per inhabitant, or nobody has an
  /// index.
  public init?(_ row: FigureRow, adjustedBy need: NeedIndex) {
    guard NeedIndex.concerns(row.indicator), need.year == row.year else { return nil }
    let report = row.report.adjusted(by: need)
    guard report.own != nil else { return nil }
    self.report = report
    target = nil
    self.need = need
  }

  public var indicator: Indicator { report.indicator }
  public var year: Int { report.year }
  /// The comparison with those who have columns; nil where there is none.
  public var chosen: Comparison? { report.rankings.first { $0.comparator.role == .chosen }?.comparison }

  /// What stands in a column.
  public func cell(_ column: FigureColumn) -> FigureCell {
    switch column {
    case .municipality(report.subject.code): report.own.map { FigureCell($0) } ?? .empty
    case .municipality(let code):
      chosen?.members.first { $0.code == code }.map {
        FigureCell(value: $0.value, status: $0.status, missing: $0.missing, dataset: $0.dataset)
      } ?? .empty
    case .group(let code): references.first { $0.code == code }.map { FigureCell($0.observation) } ?? .empty
    case .median(let comparator):
      FigureCell(value: statistics(of: comparator)?.median, status: nil, missing: nil, dataset: nil)
    }
  }

  /// Whether anybody beside the subject has a figure.
  public var isShared: Bool {
    chosen?.members.contains { $0.code != report.subject.code && $0.value != nil } == true || !references.isEmpty
      || report.rankings.contains { $0.comparison?.statistics != nil }
  }

  /// What the others of a comparator look like.
  public func statistics(of comparator: String) -> PeerStatistics? {
    report.rankings.first { $0.comparator.id == comparator }?.comparison?.statistics
  }

  /// The published figures of groups.
  var references: [Reference] { report.rankings.first?.references ?? [] }
}
