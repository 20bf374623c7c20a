/// A number that a sentence may use, and the fact it was noted as.
public struct Noted<Number: Sendable & Equatable>: Sendable, Equatable {
  public let number: Number
  /// The fact's id.
  public let fact: String

  /// A number with its fact.
  public init(_ number: Number, fact: String) {
    self.number = number
    self.fact = fact
  }
}
