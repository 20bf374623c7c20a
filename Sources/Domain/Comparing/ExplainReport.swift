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

/// A figure of one region: the chosen version first, then every other.
public struct ExplainedFigure: Sendable {
  public let region: RegionCode
  public let versions: [ExplainedVersion]

  public init(region: RegionCode, versions: [ExplainedVersion]) {
    self.region = region
    self.versions = versions
  }
}

/// One statement of a figure by one source, with everything that leads back to it.
public struct ExplainedVersion: Sendable {
  public let observation: Observation
  public let origin: Origin?
  public let passage: Passage?
  public let sha256: String?

  public init(observation: Observation, origin: Origin?, passage: Passage?, sha256: String?) {
    self.observation = observation
    self.origin = origin
    self.passage = passage
    self.sha256 = sha256
  }
}
