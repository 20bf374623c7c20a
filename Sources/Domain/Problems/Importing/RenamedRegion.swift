/// A municipality that would be called something else.
public struct RenamedRegion: Sendable, Equatable {
  public let code: String
  public let before: String
  public let after: String

  public init(code: String, before: String, after: String) {
    self.code = code
    self.before = before
    self.after = after
  }
}
