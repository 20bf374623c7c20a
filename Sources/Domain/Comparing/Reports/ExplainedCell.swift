import Figures

/// A cell that a derived figure was reckoned from, with everything that leads back to it.
public struct ExplainedCell: Sendable {
  public let indicator: Indicator
  public let version: ExplainedVersion

  public init(indicator: Indicator, version: ExplainedVersion) {
    self.indicator = indicator
    self.version = version
  }
}
