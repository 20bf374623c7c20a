/// What a comparator asks the host to fetch during `refresh`.
public struct FetchRequest: Codable, Sendable, Equatable {
  /// An address with `https://` of a host that the manifest names, without credentials or port.
  public var url: String

  public init(url: String) {
    self.url = url
  }
}
