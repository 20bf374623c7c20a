import Figures
import Statistics
import Values

/// How a municipality stands to others.
public enum StandingStatement: Sendable, Equatable {
  case place(NotedPlace, among: PeerGroup, isNeutral: Bool)
  /// Group figures of what has no better and no worse.
  case references([GroupFigure], Unit)
  /// Better than these groups, weaker than those, level with others.
  case against(better: [GroupFigure], weaker: [GroupFigure], level: [GroupFigure], Unit)
}

/// A group's published figure.
public struct GroupFigure: Sendable, Equatable {
  public let name: Multilingual
  public let value: Noted<PublishedValue>
}
