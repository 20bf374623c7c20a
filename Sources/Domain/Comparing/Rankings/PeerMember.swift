import Regions

/// A municipality to compare with, and why it is one.
public struct PeerMember: Sendable, Equatable {
  public let code: RegionCode
  public let why: String

  public init(code: RegionCode, why: String) {
    self.code = code
    self.why = why
  }
}
