/// What an earlier briefing is called.
public enum EarlierBriefing: Sendable, Equatable {
  /// The same briefing, as it would have been on a day; ISO 8601.
  case asKnown(String)
  /// A briefing that was kept as a file.
  case file(String)
}
