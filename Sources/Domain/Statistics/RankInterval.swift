/// Between which places a member's underlying place lies, when its figures swing from year to year as they do.
public struct RankInterval: Sendable, Equatable {
  /// The best place, counted from 1.
  public let low: Int
  /// The worst place.
  public let high: Int

  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  /// How often, in per cent, such an interval should hold the true place.
  public static let level = 95
  /// Fewer years than this tell too little of how a member's figures swing.
  public static let fewestYears = 4
  /// How many times the values are drawn.
  public static let draws = 1_000
}

extension GroupSwings {
  /// The middle 95 % of the places that the subject has in `draws` worlds that the figures allow (METHODS, section 7; after
  /// Goldstein and Spiegelhalter 1996, JRSS A 159:385–443); it always holds the place of the published values.
  ///
  /// `penalty` is worse the larger it is.
  public func interval(
    of subject: Int, draws: Int = RankInterval.draws, using generator: SeededGenerator, penalty: (Double) -> Double
  ) -> RankInterval {
    let values = histories.map { $0[year] ?? 0 }
    let levels = TrueLevels(values, noise: variances)
    var generator = generator
    var counts = [Int](repeating: 0, count: values.count + 1)
    for _ in 0..<draws {
      let drawn = levels.draw(of: subject, freedom: freedom[subject], using: &generator)
      counts[place(of: subject, among: drawn.map(penalty))] += 1
    }
    let place = place(of: subject, among: values.map(penalty))
    return RankInterval(
      low: min(place, quantile(counts, after: draws / 40)),
      high: max(place, quantile(counts, after: draws - 1 - draws / 40)))
  }
}

/// The competition rank of a member, the smallest penalty first.
func place(of subject: Int, among penalties: [Double]) -> Int {
  1 + penalties.count { $0 < penalties[subject] }
}

/// The place reached when `rest` of the counted draws lie before it.
private func quantile(_ counts: [Int], after rest: Int) -> Int {
  var seen = 0
  for (place, count) in counts.enumerated() {
    seen += count
    if seen > rest { return place }
  }
  return counts.count - 1
}
