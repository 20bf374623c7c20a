/// How a set of peers came about, which decides when it is too small to rank (METHODS, section 3).
public enum PeerSetKind: String, Codable, Sendable {
  /// Chosen by name: ranked whatever its size.
  case named
  /// Found by a rule: no rank when fewer than five, or fewer than half, have reported.
  case statistical
}
