import Statistics

/// How far a value lies from its limit.
public struct TargetGap: Sendable, Equatable {
  public let distance: Noted<PublishedValue>
  /// Nil exactly at the limit.
  public let isBelow: Bool?
}
