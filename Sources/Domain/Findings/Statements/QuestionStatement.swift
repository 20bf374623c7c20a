import Figures
import Statistics

/// What is worth discussing.
public enum QuestionStatement: Sendable, Equatable {
  /// What would bring a figure to its target.
  case bring(Indicator, from: Noted<PublishedValue>, to: NotedBound, since: MissedSince?)
  /// What lies behind a weak place in a set; with the year where it is not the briefing's.
  case weak(Indicator, NotedPlace, of: RankedSet, year: Int?)
}
