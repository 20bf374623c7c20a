import Figures

/// Key figures by how a municipality stands to a median.
public struct MedianClasses: Sendable, Equatable {
  public let better: [Indicator]
  /// On a level with it, or not to be told from it.
  public let level: [Indicator]
  public let weaker: [Indicator]
}
