/// A sentence of the comparator's own, with the method behind it.
public struct ComparatorFinding: Codable, Sendable, Equatable {
  public var text: String
  public var method: String

  public init(text: String, method: String) {
    self.text = text
    self.method = method
  }
}
