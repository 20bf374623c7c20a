import Figures

/// One statement of a figure by one source, with everything that leads back to it.
public struct ExplainedVersion: Sendable {
  public let observation: Observation
  public let origin: Origin?
  public let passage: Passage?
  public let sha256: String?
  /// What it was reckoned from; empty for what a source says itself.
  public let cells: [ExplainedCell]

  public init(
    observation: Observation, origin: Origin?, passage: Passage?, sha256: String?, cells: [ExplainedCell] = []
  ) {
    self.observation = observation
    self.origin = origin
    self.passage = passage
    self.sha256 = sha256
    self.cells = cells
  }
}

extension ExplainedVersion {
  /// The cells it was reckoned from, each followed by those that it was reckoned from itself.
  public var allCells: [ExplainedCell] { cells.flatMap { [$0] + $0.version.allCells } }
}
