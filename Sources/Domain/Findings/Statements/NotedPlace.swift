/// A rank among so many who have reported.
public struct NotedPlace: Sendable, Equatable {
  public let rank: Noted<Int>
  public let isTied: Bool
  public let of: Noted<Int>

  /// The facts of both numbers.
  var facts: [String] { [rank.fact, of.fact] }
}
