import Values

/// Who compared, and by what rule.
public struct ComparatorLabel: Sendable, Equatable {
  public let id: String
  public let version: String
  public let name: Multilingual
  /// `core`, `development` and so on: how far the plugin is vouched for.
  public let state: String
  /// What a briefing uses it for; nil for one that is not of the house.
  public let role: ComparatorRole?

  public init(id: String, version: String, name: Multilingual, state: String, role: ComparatorRole? = nil) {
    self.role = role
    self.id = id
    self.version = version
    self.name = name
    self.state = state
  }
}
