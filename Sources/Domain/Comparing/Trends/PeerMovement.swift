import Statistics

/// How the median of the peers moved over the years of a trend; the peers are the same in both years.
public struct PeerMovement: Sendable, Equatable {
  public let comparator: ComparatorLabel
  public let years: ClosedRange<Int>
  /// How many peers have a value in both years.
  public let count: Int
  public let from: PublishedValue
  public let to: PublishedValue

  /// Of peers with a value in the first and the last year; nil with too few of them.
  ///
  /// `histories` holds one series for each peer there is. Of a named set two are enough; of a statistical one it takes five,
  /// and half of them, as for a median.
  public init?(
    comparator: ComparatorLabel, kind: PeerSetKind, years: ClosedRange<Int>, histories: [[Int: PublishedValue]],
    decimals: Int
  ) {
    let ends = histories.compactMap { history -> (PublishedValue, PublishedValue)? in
      guard let first = history[years.lowerBound], let last = history[years.upperBound] else { return nil }
      return (first, last)
    }
    let isEnough = kind == .named ? ends.count >= 2 : ends.count >= 5 && 2 * ends.count >= histories.count
    guard isEnough, years.count > 1, let before = Summary(ends.map(\.0)), let after = Summary(ends.map(\.1))
    else { return nil }
    self.comparator = comparator
    self.years = years
    count = ends.count
    from = before.median.rounded(to: decimals + 2).trimmed(toAtLeast: decimals)
    to = after.median.rounded(to: decimals + 2).trimmed(toAtLeast: decimals)
  }
}
