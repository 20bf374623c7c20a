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
