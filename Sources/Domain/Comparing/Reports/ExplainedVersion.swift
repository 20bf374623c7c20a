import Figures

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
