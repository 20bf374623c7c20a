import Figures

/// Something worth saying, made from facts only.
public struct Finding: Sendable, Equatable {
  public let id: String
  /// What stands at the front; nil for nothing.
  public let claim: Statement?
  public let detail: [Statement]
  /// Ids of the facts it rests on.
  public let facts: [String]

  /// A claim, what is said of it, and the facts both rest on.
  public init(id: String, claim: Statement? = nil, detail: [Statement] = [], facts: [String] = []) {
    self.id = id
    self.claim = claim
    self.detail = detail
    self.facts = facts
  }
}
