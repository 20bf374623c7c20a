import Figures
import Values

/// What a briefing says first.
public enum HeadlineStatement: Sendable, Equatable {
  /// How many council targets were met, and where the municipality stands among its named peers.
  case targets(name: String, TargetCounts, year: Int, place: NamedPlace?)
  /// On how many key figures it is better than the median of a set, level with it, and weaker.
  case againstMedian(
    name: String, RankedSet, better: Noted<Int>, level: Noted<Int>, weaker: Noted<Int>, years: ClosedRange<Int>)
  /// There is little to compare.
  case fewFigures(name: String, year: Int)
}
