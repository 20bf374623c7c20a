import Figures
import Statistics

/// What is said of rules and guidelines.
public enum RulesStatement: Sendable, Equatable {
  case broken(Noted<Int>, of: Noted<Int>)
  case figures([RuleFigure])
}

/// A rule beside the figure it is about.
public struct RuleFigure: Sendable, Equatable {
  public let indicator: Indicator
  public let value: Noted<PublishedValue>?
  public let bound: NotedBound
}
