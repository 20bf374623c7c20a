import Comparing
import Figures
import Statistics

/// What is said of a council's target.
public enum TargetStatement: Sendable, Equatable {
  /// How it stands, and how the figure has changed since the year before; nil where that is unknown.
  case outcome(Indicator, TargetStatus, TargetChange?)
  case value(Noted<PublishedValue>, Unit, year: Int, before: ValueBefore?)
  case limit(TargetBasis, NotedBound, Unit, gap: TargetGap?)
  /// Missed so many years running.
  case missedRunning(Noted<Int>)
}
