import Figures
import Statistics

/// A rule beside the figure it is about.
public struct RuleFigure: Sendable, Equatable {
  public let indicator: Indicator
  public let value: Noted<PublishedValue>?
  public let bound: NotedBound
}
