/// How a piece of text stands out; colour, where there is any, only repeats what the words say.
public enum Emphasis: Sendable, Equatable {
  case plain, strong, muted
  /// Status against a target, never rank.
  case met, nearlyMet, missed
}
