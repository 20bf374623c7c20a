/// What a robust z-score was scaled by.
public enum RobustScale: String, Sendable {
  case medianAbsoluteDeviation
  /// Used when the median absolute deviation is zero.
  case meanAbsoluteDeviation
}
