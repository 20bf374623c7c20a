/// A place in a year.
public struct YearPlace: Sendable, Equatable {
  public let year: Int
  public let rank: Noted<Int>
  public let of: Noted<Int>

  /// The facts of both numbers.
  var facts: [String] { [rank.fact, of.fact] }
}
