import Findings

/// What a briefing is to be compared with.
public enum EarlierFigures: Sendable {
  /// The same briefing as it would have been on a day; ISO 8601.
  case asKnown(String)
  /// A briefing that was kept as a file of that name.
  case kept(BriefingSnapshot, file: String)
}
