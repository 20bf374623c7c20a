import Figures
import Regions

/// Where a figure comes from: cells, origin, status, every version, conflicts, and the rankings it enters.
public struct ExplainReport: Sendable {
  public let subject: Municipality
  public let indicator: Indicator
  public let year: Int
  public let figures: [ExplainedFigure]
  public let conflicts: [Conflict]
  public let ranking: RankingReport?
  public let target: TargetAssessment?

  public init(
    subject: Municipality, indicator: Indicator, year: Int, figures: [ExplainedFigure], conflicts: [Conflict],
    ranking: RankingReport?, target: TargetAssessment?
  ) {
    self.subject = subject
    self.indicator = indicator
    self.year = year
    self.figures = figures
    self.conflicts = conflicts
    self.ranking = ranking
    self.target = target
  }
}
