import Regions

/// A figure of one region: the chosen version first, then every other.
public struct ExplainedFigure: Sendable {
  public let region: RegionCode
  public let versions: [ExplainedVersion]

  public init(region: RegionCode, versions: [ExplainedVersion]) {
    self.region = region
    self.versions = versions
  }
}
