import Statistics
import Values

/// What qualifies a position.
public enum StripQualifier: Sendable, Equatable {
  /// The nearest is further away than all others lie apart.
  case gapToNearest(Noted<PublishedValue>, isHighest: Bool)
  /// Last, and yet the target is met.
  case targetMet
  case contrast([Multilingual], isBetter: Bool, isSurprise: Bool)
}
