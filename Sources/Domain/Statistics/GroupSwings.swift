/// How the figures of a group's members swing from year to year: what makes ranks among them unsure.
///
/// `histories` are each member's values by year, in any unit.
public struct GroupSwings: Sendable {
  let histories: [[Int: Double]]
  /// The year that is ranked.
  let year: Int
  /// The variance of each member's swings, and how many free squares it is known from.
  let variances: [Double]
  let freedom: [Int]
  /// The correlation between neighbouring years' swings.
  let correlation: Double

  /// Below so many free squares over all members, simulated intervals held the true place too seldom.
  private static let fewestSquares = 16

  /// `sizes`, such as populations, tell who swings more, where they are known; `fewest` years are needed of each.
  ///
  /// What all share of a year is taken out first: a national shock is not noise. Throws why nothing can be told.
  public init(
    _ histories: [[Int: Double]], sizes: [Double]? = nil, year: Int, fewest: Int = RankInterval.fewestYears
  ) throws(NoRankInterval) {
    let values = histories.compactMap { $0[year] }
    guard values.count == histories.count, values.count > 1, histories.allSatisfy({ $0.count >= fewest }) else {
      throw .tooFewYears
    }
    guard histories.reduce(0, { $0 + $1.count - 1 }) >= Self.fewestSquares else { throw .tooSmall }
    let most = Dictionary(grouping: values) { $0 }.values.map(\.count).max() ?? 0
    guard 2 * most <= values.count else { throw .mostlyEqual }
    let swings = swingsAroundMeans(histories)
    let free = swings.map { $0.count - 1 }
    let seen = zip(swings, free).map { series, free in
      series.reduce(0) { $0 + $1.value * $1.value } / Double(free)
    }
    let shrunk = ShrunkVariances(seen, freedom: free, sizes: sizes)
    let persistence = Persistence(swings, variances: shrunk.variances)
    guard persistence.highest < Persistence.lasting else { throw .lasting }
    (self.histories, self.year, freedom) = (histories, year, shrunk.freedom)
    variances = shrunk.variances.map { $0 * persistence.factor }
    correlation = persistence.correlation
  }
}

/// Each member's values less what all share of their years, around their own mean, in the order of the years.
private func swingsAroundMeans(_ histories: [[Int: Double]]) -> [[(year: Int, value: Double)]] {
  let movements = commonMovements(histories)
  return histories.map { history in
    let left = history.map { (year: $0.key, value: $0.value - (movements[$0.key] ?? 0)) }.sorted { $0.year < $1.year }
    let middle = mean(left.map(\.value))
    // What binary numbers round off is no swing.
    let least = leastSwing * (history.values.map(abs).max() ?? 0)
    return left.map { ($0.year, abs($0.value - middle) <= least ? 0 : $0.value - middle) }
  }
}

/// Swings below this part of the values are none.
private let leastSwing = 1e-11

/// The median over members of how far each year's value lies from the member's own mean.
private func commonMovements(_ histories: [[Int: Double]]) -> [Int: Double] {
  var deviations: [Int: [Double]] = [:]
  for history in histories {
    let middle = mean(history.sorted { $0.key < $1.key }.map(\.value))
    for (year, value) in history { deviations[year, default: []].append(value - middle) }
  }
  return deviations.mapValues(median)
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
