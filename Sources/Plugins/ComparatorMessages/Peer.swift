/// A municipality to compare with, and why it is one.
public struct Peer: Codable, Sendable, Hashable {
  public var code: String
  /// A clause in the request's language, such as "deler grense (24,1 km)".
  public var why: String

  public init(code: String, why: String) {
    self.code = code
    self.why = why
  }
}
