/// Why it cannot be told between which places a member may really stand.
public enum NoRankInterval: Error, Sendable, Equatable {
  /// Somebody has no figure of the year, or fewer than `RankInterval.fewestYears`.
  case tooFewYears
  /// So few members have so few years that nobody can tell how figures swing.
  case tooSmall
  /// More than half have one and the same value.
  case mostlyEqual
  /// Swings may last so long that they cannot be told from true differences.
  case lasting
}
