import Values

/// Among whom a municipality is ranked.
public enum RankedSet: Sendable, Equatable {
  /// All municipalities of the country.
  case country
  /// A group by its name, such as a county's or a KOSTRA group's.
  case named(Multilingual)
}
