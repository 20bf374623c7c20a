import Figures
import Statistics
import Values

/// What is said of key figures without a target.
public enum ContextStatement: Sendable, Equatable {
  /// Among the best, or the weakest, of a set; with the year where it is not the briefing's.
  case standsOut(Indicator, isGood: Bool, of: RankedSet, year: Int?)
  case figure(Noted<PublishedValue>, Unit, year: Int, NotedPlace, of: RankedSet)
  /// The key figures on which the municipality is better than a median, cannot be told from it, and is weaker.
  case againstMedian(RankedSet, MedianClasses)
  /// The value lies so far from the others that it should be looked at before it is used.
  case outlier
  case moved(Indicator, isUp: Bool, isNeutral: Bool)
  case movedPlaces(MovedPlaces)
  case littleToSay
  /// Why there is little to say: whether others have the same figures at all.
  case fewFigures(hasComparable: Bool)
  case nothingStandsOut
  case nothingAmongEnds(of: Noted<Int>)
}
