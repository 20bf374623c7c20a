import Statistics

/// The figure of the year before, and which way it went.
public struct ValueBefore: Sendable, Equatable {
  public let value: Noted<PublishedValue>
  public let year: Int
  /// Nil when unchanged.
  public let isRising: Bool?
  /// How many years running it has gone that way, from two on.
  public let running: Noted<Int>?
}
