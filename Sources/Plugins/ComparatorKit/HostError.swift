/// Why the host did not do what a comparator asked.
public enum HostError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The host could not; its own words.
  case failed(String)
  /// There is nothing of that name.
  case notFound(String)
  /// The host, or the plugin, does not offer it.
  case unsupported(String)
  /// What came was not what the contract says.
  case malformed(String)

  /// One sentence in English.
  public var description: String {
    switch self {
    case .failed(let text): text
    case .notFound(let name): "the host has no '\(name)'"
    case .unsupported(let name): "\(name) is not supported"
    case .malformed(let text): text
    }
  }
}
