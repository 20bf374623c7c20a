import Values

/// Whom a municipality is ranked among.
public enum PeerGroup: Sendable, Equatable {
  case named([Multilingual])
  /// Those that were named before.
  case theSame
  /// Many, by the name of who chose them.
  case chosen(by: Multilingual)
  /// A group, a county or the country.
  case among(RankedSet)
}
