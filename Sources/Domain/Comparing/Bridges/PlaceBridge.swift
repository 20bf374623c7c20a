import Figures
import Statistics

/// Why a place changed: how many places one's own movement accounts for, and how many the others'.
public struct PlaceBridge: Sendable, Equatable {
  public let before: Rank
  public let after: Rank
  /// How many are ranked, the subject counted in: those with a figure in both years.
  public let count: Int
  /// Places down, above zero, or up; halves may come of it, and both together are `after` less `before`.
  public let own: PublishedValue
  public let others: PublishedValue

  /// The mean of moving first oneself and first the others; nil without others.
  ///
  /// `others` are their values of both years.
  public init?(
    own: (before: PublishedValue, after: PublishedValue), others: [(before: PublishedValue, after: PublishedValue)],
    direction: Direction
  ) {
    guard !others.isEmpty else { return nil }
    func rank(_ value: PublishedValue, among others: [PublishedValue]) -> Rank {
      competitionRanks(ascending: ([value] + others).map { direction.penalty(of: $0) })[0]
    }
    let (then, now) = (others.map(\.before), others.map(\.after))
    before = rank(own.before, among: then)
    after = rank(own.after, among: now)
    count = others.count + 1
    let movedFirst = rank(own.after, among: then).position - before.position
    let movedLast = after.position - rank(own.before, among: now).position
    let total = PublishedValue(mantissa: Int64(after.position - before.position), decimals: 0)
    self.own = PublishedValue(mantissa: Int64(5 * (movedFirst + movedLast)), decimals: 1)
    self.others = total - self.own
  }
}
