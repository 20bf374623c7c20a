import Figures
import Statistics

/// What is said of a council's target.
public enum TargetStatement: Sendable, Equatable {
  /// Whether it is met, and whether the figure is better than the year before; nil when unchanged or unknown.
  case outcome(Indicator, isMet: Bool, isBetter: Bool?)
  case value(Noted<PublishedValue>, Unit, year: Int, before: ValueBefore?)
  case limit(TargetBasis, NotedBound, Unit, gap: TargetGap?)
  /// Missed so many years running.
  case missedRunning(Noted<Int>)
}

/// The figure of the year before, and which way it went.
public struct ValueBefore: Sendable, Equatable {
  public let value: Noted<PublishedValue>
  public let year: Int
  /// Nil when unchanged.
  public let isRising: Bool?
  /// How many years running it has gone that way, from two on.
  public let running: Noted<Int>?
}

/// How far a value lies from its limit.
public struct TargetGap: Sendable, Equatable {
  public let distance: Noted<PublishedValue>
  /// Nil exactly at the limit.
  public let isBelow: Bool?
}
