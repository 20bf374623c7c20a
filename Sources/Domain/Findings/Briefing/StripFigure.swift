import Comparing
import Figures

/// The subject among few others on one key figure, with the conclusion that heads the chart.
public struct StripFigure: Sendable {
  public let report: RankingReport
  public let ranking: Ranking
  public let comparison: Comparison
  /// The subject's own target, where it has one.
  public let bound: TargetBound?
  public let heading: Finding
}
