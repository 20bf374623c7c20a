import Comparing
import Figures
import Regions
import Statistics

/// The subject among few others on one key figure, with the conclusion that heads the chart.
public struct StripFigure: Sendable {
  public let report: RankingReport
  public let ranking: Ranking
  public let comparison: Comparison
  /// The subject's own target, where it has one.
  public let bound: TargetBound?
  public let heading: Finding
}

/// One key figure of the subject over the years, with the conclusion that heads the chart.
public struct TrendFigure: Sendable {
  public let indicator: Indicator
  /// Every year with a figure up to the briefing's, ascending.
  public let points: [Observation]
  public let target: Target?
  public let heading: Finding
}

/// Several regions on one key figure over the years, with its heading and what there is to say.
public struct LinesFigure: Sendable {
  /// A region's years, ascending.
  public struct Line: Sendable {
    public let region: RegionCode
    public let points: [Observation]
  }

  public let indicator: Indicator
  /// The others by their last value, highest first; the subject last.
  public let lines: [Line]
  public let heading: Finding
  public let sentences: [Finding]
}
