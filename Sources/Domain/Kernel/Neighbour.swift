/// One who is near another.
public struct Neighbour: Sendable, Equatable {
  /// Its number in the list that was given.
  public let index: Int
  /// How far away it is, in standard deviations.
  public let distance: Double
}
