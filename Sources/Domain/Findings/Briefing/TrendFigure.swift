import Figures

/// One key figure of the subject over the years, with the conclusion that heads the chart.
public struct TrendFigure: Sendable {
  public let indicator: Indicator
  /// Every year with a figure up to the briefing's, ascending.
  public let points: [Observation]
  public let target: Target?
  public let heading: Finding
}
