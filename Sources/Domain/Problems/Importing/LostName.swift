/// A name that would no longer lead to the municipality it leads to.
public struct LostName: Sendable, Equatable {
  public let name: String
  /// The number it leads to.
  public let code: String
  /// The numbers it would lead to.
  public let after: [String]
  /// What the municipality would be called; nil when it would not be there.
  public let nameAfter: String?

  public init(name: String, code: String, after: [String], nameAfter: String?) {
    self.name = name
    self.code = code
    self.after = after
    self.nameAfter = nameAfter
  }
}
