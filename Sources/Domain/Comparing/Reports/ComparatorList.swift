import Problems
import Values

/// The comparators there are.
public struct ComparatorList: Sendable {
  /// What is told of one.
  public struct Entry: Sendable {
    public let id: String
    public let version: String
    public let name: Multilingual
    public let summary: Multilingual
    public let state: String
    public let problems: [PluginProblem]
    /// Name, permitted values (none for free text), and what holds when nothing is said.
    public let options: [(name: String, values: [String], standard: String?)]
    /// Hosts that it fetches its own data from.
    public let fetchHosts: [String]

    public init(
      id: String, version: String, name: Multilingual, summary: Multilingual, state: String, problems: [PluginProblem],
      options: [(name: String, values: [String], standard: String?)], fetchHosts: [String]
    ) {
      self.fetchHosts = fetchHosts
      self.id = id
      self.version = version
      self.name = name
      self.summary = summary
      self.state = state
      self.problems = problems
      self.options = options
    }
  }

  public let entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }
}
