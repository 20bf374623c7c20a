import Statistics

/// A published value, or the reason that there is none.
public enum ObservedValue: Sendable, Equatable {
  case value(PublishedValue)
  case missing(MissingReason)

  /// The number, if there is one.
  public var number: PublishedValue? {
    if case .value(let number) = self { number } else { nil }
  }

  /// Why there is none, if so.
  public var missingReason: MissingReason? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}
