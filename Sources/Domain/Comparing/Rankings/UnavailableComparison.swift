/// Carries the reason that there is no comparison.
public struct UnavailableComparison: Error, Sendable, Equatable {
  public let why: Unavailability

  public init(_ why: Unavailability) { self.why = why }
}
