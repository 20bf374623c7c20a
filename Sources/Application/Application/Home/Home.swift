import Figures
import Values

/// Whose program this is: what is asked about, and in which language, where nobody says.
///
/// Kept in the store. Peer sets of one's own are imports, since briefings are made from them.
public struct Home: Codable, Sendable, Equatable {
  /// The newest code of a municipality.
  public var municipality: String?
  public var language: Language?
  /// What one is interested in, the first first.
  public var topics: [Topic]
  /// A picture as a data URL, shown above briefings.
  public var logo: String?

  public init(municipality: String? = nil, language: Language? = nil, topics: [Topic] = [], logo: String? = nil) {
    self.municipality = municipality
    self.language = language
    self.topics = topics
    self.logo = logo
  }

  /// Whether nothing has been said.
  public var isEmpty: Bool { self == Home() }
}
