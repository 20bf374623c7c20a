/// What a briefing uses a comparator of the house for; others have no role.
public enum ComparatorRole: String, Codable, Sendable {
  /// Municipalities chosen by name: takes the options `set` and `peers`.
  case chosen
  /// The group that the subject belongs to.
  case group
  /// The whole country.
  case country
}
