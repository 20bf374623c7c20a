/// How a figure has changed as seen from its target.
public enum TargetChange: Sendable, Equatable {
  case better, worse
  /// By so little that it neither improves nor weakens.
  case aboutUnchanged
}
