import ComparatorMessages

/// One comparator to run, and what to ask it.
public struct ComparatorCall: Sendable {
  public var plugin: DiscoveredPlugin
  public var request: CompareRequest

  /// A call of a plugin with a request of its own.
  public init(plugin: DiscoveredPlugin, request: CompareRequest) {
    self.plugin = plugin
    self.request = request
  }
}
