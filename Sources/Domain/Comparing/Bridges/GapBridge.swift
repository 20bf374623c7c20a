import Statistics

/// Why the distance to the others' median changed: one's own change less the median's.
public struct GapBridge: Sendable, Equatable {
  public let before: PublishedValue
  public let after: PublishedValue
  public let own: PublishedValue
  /// The median's change, with its sign turned: a median that rises takes from the distance.
  public let median: PublishedValue

  /// Nil without others; medians are told with two decimals more than the figures.
  public init?(
    own: (before: PublishedValue, after: PublishedValue), others: [(before: PublishedValue, after: PublishedValue)],
    decimals: Int
  ) {
    guard let then = Summary(others.map(\.before))?.median.rounded(to: decimals + 2),
      let now = Summary(others.map(\.after))?.median.rounded(to: decimals + 2)
    else { return nil }
    before = (own.before - then).trimmed(toAtLeast: decimals)
    after = (own.after - now).trimmed(toAtLeast: decimals)
    self.own = own.after - own.before
    median = (then - now).trimmed(toAtLeast: decimals)
  }
}
