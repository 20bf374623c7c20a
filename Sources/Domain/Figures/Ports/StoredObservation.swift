import Regions

/// One observation on its way into the store.
public struct StoredObservation: Sendable {
  public let observation: Observation
  /// The code as published.
  public let codeThen: RegionCode
  /// See `Precedence`.
  public let precedence: Int
  public let preferred: Bool

  public init(observation: Observation, codeThen: RegionCode, precedence: Int, preferred: Bool) {
    self.observation = observation
    self.codeThen = codeThen
    self.precedence = precedence
    self.preferred = preferred
  }
}
