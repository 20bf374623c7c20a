/// A version of the plugin contract.
public struct ABIVersion: Codable, Sendable, Hashable, CustomStringConvertible {
  public var major: Int
  public var minor: Int

  /// A version of the contract.
  public init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Major and minor with a point between.
  public var description: String { "\(major).\(minor)" }
}
