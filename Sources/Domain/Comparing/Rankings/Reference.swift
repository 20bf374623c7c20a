import Figures
import Regions

/// A group figure beside the ranking: a reference line, never ranked.
public struct Reference: Sendable, Equatable {
  public let code: RegionCode
  public let observation: Observation

  public init(code: RegionCode, observation: Observation) {
    self.code = code
    self.observation = observation
  }
}
