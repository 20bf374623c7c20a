import Figures
import Statistics
import Values

/// What is said of key figures without a target.
public enum ContextStatement: Sendable, Equatable {
  /// Among the best, or the weakest.
  case standsOut(Indicator, isGood: Bool)
  case figure(Noted<PublishedValue>, Unit, year: Int, NotedPlace)
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
