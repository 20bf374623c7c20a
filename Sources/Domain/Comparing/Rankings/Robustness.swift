import Statistics

/// On which side of each peer set's median the subject is.
public struct Robustness: Sendable, Equatable {
  public let above: [String]
  public let below: [String]
  public let equal: [String]

  /// Nil when no comparator gives a median.
  public init?(value: PublishedValue, rankings: [Ranking]) {
    let medians = rankings.compactMap { ranking in
      ranking.comparison?.statistics.map { (ranking.comparator.id, $0.median) }
    }
    guard !medians.isEmpty else { return nil }
    above = medians.filter { value > $0.1 }.map(\.0)
    below = medians.filter { value < $0.1 }.map(\.0)
    equal = medians.filter { value == $0.1 }.map(\.0)
  }

  /// How many peer sets have a median.
  public var count: Int { above.count + below.count + equal.count }
}
