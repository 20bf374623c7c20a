/// For how long a target has been missed.
public enum MissedSince: Sendable, Equatable {
  /// It was met in this year.
  case metIn(Int)
  case years(Noted<Int>, gapGrows: Bool)
}
