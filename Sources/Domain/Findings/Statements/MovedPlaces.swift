import Values

/// From which place to which, and between which it would stay if the figures only swung as they usually do.
public struct MovedPlaces: Sendable, Equatable {
  public let before: Noted<Int>
  public let now: Noted<Int>
  public let of: Noted<Int>
  public let low: Noted<Int>
  public let high: Noted<Int>
  public let year: Int
  /// The name of who chose the others.
  public let among: Multilingual
}
