import Figures
import Values

/// What a briefing says first.
public enum HeadlineStatement: Sendable, Equatable {
  /// How many council targets were met, and where the municipality stands among its named peers.
  case targets(name: String, met: Noted<Int>, of: Noted<Int>, year: Int, place: NamedPlace?)
  /// On how many key figures it is better than the median: of a group, or of the whole country without one.
  case againstMedian(name: String, group: Multilingual?, better: Noted<Int>, of: Noted<Int>, years: ClosedRange<Int>)
  /// There is little to compare.
  case fewFigures(name: String, year: Int)
}
