/// An option a plugin understands; without `values` it is free text.
public struct PluginOption: Codable, Sendable, Hashable {
  public var name: String
  public var values: [String]?
  /// What holds when the request says nothing; nil sends nothing.
  public var `default`: String?
  public var summary: AuthorText

  /// An option with its values, or free text.
  public init(name: String, values: [String]? = nil, default: String? = nil, summary: AuthorText) {
    self.name = name
    self.values = values
    self.default = `default`
    self.summary = summary
  }
}
