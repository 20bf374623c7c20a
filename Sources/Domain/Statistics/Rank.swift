/// A place among others: 1 is best.
///
/// Source: standard competition ranking ("1224").
public struct Rank: Sendable, Hashable {
  /// The place, counted from 1.
  public let position: Int
  /// Whether someone else has the same place.
  public let isTied: Bool

  /// A place, and whether it is shared.
  public init(position: Int, isTied: Bool) {
    self.position = position
    self.isTied = isTied
  }
}

/// Ranks values so that ties share the best rank and the next rank is skipped (1, 2, 2, 4).
///
/// `penalties` are ranked from the smallest: the caller applies the direction once, before. The result has the
/// order of the input.
public func competitionRanks(ascending penalties: [PublishedValue]) -> [Rank] {
  let order = ascending(penalties)
  var ranks = [Rank](repeating: Rank(position: 1, isTied: false), count: penalties.count)
  var start = order.startIndex
  while start < order.endIndex {
    let value = penalties[order[start]]
    let end = order[start...].firstIndex { penalties[$0] != value } ?? order.endIndex
    for place in start..<end {
      ranks[order[place]] = Rank(position: start + 1, isTied: end - start > 1)
    }
    start = end
  }
  return ranks
}

/// The mid-rank percentile of one value: (strictly worse + half of the tied, itself among them) / n, in per cent.
///
/// Penalties are worse the larger they are. Not rounded; METHODS section 4 gives none below ten values, which the caller decides.
public func midRankPercentile(of penalty: PublishedValue, among penalties: [PublishedValue]) -> Fraction {
  let worse = penalties.count { $0 > penalty }
  let tied = penalties.count { $0 == penalty }
  return Fraction(numerator: Int128(100 * (2 * worse + tied)), denominator: Int128(2 * penalties.count))
}
