import Values

/// From which place to which, by more than swings explain, and between which places it now lies.
public struct MovedPlaces: Sendable, Equatable {
  public let before: NotedRank
  public let now: NotedRank
  public let of: Noted<Int>
  public let low: Noted<Int>
  public let high: Noted<Int>
  public let year: Int
  /// The name of who chose the others.
  public let among: Multilingual
}
