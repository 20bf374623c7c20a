import Figures
import Regions
import Statistics

/// How the peers moved over the years of a trend; the peers are the same in all of them.
public struct PeerMovement: Sendable, Equatable {
  public let comparator: ComparatorLabel
  public let years: ClosedRange<Int>
  /// How many peers have a value in both the first and the last year.
  public let count: Int
  public let from: PublishedValue
  public let to: PublishedValue
  /// Their median by year, where enough of them have a value; at the indicator's decimals + 2.
  public let medians: [Int: PublishedValue]
  /// The figures of each peer of a named set by year; empty for other sets.
  public let named: [RegionCode: [Int: PublishedValue]]

  /// Of peers with a value in the first and the last year; nil with too few of them.
  ///
  /// `histories` holds one series for each peer there is. Of a named set two are enough; of a statistical one it takes five,
  /// and half of them, as for a median.
  public init?(
    comparator: ComparatorLabel, kind: PeerSetKind, years: ClosedRange<Int>,
    histories: [RegionCode: [Int: PublishedValue]], decimals: Int
  ) {
    let kept = histories.values.filter { $0[years.lowerBound] != nil && $0[years.upperBound] != nil }
    let fewest = kind == .named ? 2 : max(5, (histories.count + 1) / 2)
    guard kept.count >= fewest, years.count > 1 else { return nil }
    let medians = years.reduce(into: [Int: PublishedValue]()) { medians, year in
      let values = kept.compactMap { $0[year] }
      guard values.count >= fewest else { return }
      medians[year] = Summary(values)?.median.rounded(to: decimals + 2).trimmed(toAtLeast: decimals)
    }
    guard let from = medians[years.lowerBound], let to = medians[years.upperBound] else { return nil }
    self.comparator = comparator
    self.years = years
    count = kept.count
    (self.from, self.to, self.medians) = (from, to, medians)
    named = kind == .named ? histories.filter { !$0.value.isEmpty } : [:]
  }
}
