/// The places a member may really hold, when its figures swing from year to year as they usually do.
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

/// How sure a rank is (METHODS, section 7; after Goldstein and Spiegelhalter 1996, JRSS A 159:385–443).
///
/// Accounts are full counts: what makes a rank unsure is that figures swing. What all share of a year is taken out
/// first; each member's noise is its spread around its own line, half-pooled with the group's; values are drawn towards the
/// group as far as noise explains the differences, and the subject is ranked in each of `draws` worlds. The result is
/// where it stood in the middle 95 % of them, and always holds the place it was given by its published value.
/// `histories` gives each member's values by year, in any unit; `penalty` is worse the larger it is. Nil below two
/// members, and when any has no value in `year` or fewer than four years.
public func rankInterval(
  of subject: Int, histories: [[Int: Double]], year: Int, draws: Int = RankInterval.draws,
  using generator: SeededGenerator, penalty: (Double) -> Double
) -> RankInterval? {
  guard histories.count > 1, draws > 0, histories.indices.contains(subject),
    histories.allSatisfy({ $0[year] != nil && $0.count >= RankInterval.fewestYears })
  else { return nil }
  let group = NoisyGroup(histories, year: year)
  var generator = generator
  var counts = [Int](repeating: 0, count: histories.count + 1)
  for _ in 0..<draws {
    let drawn = group.draw(using: &generator).map(penalty)
    counts[1 + drawn.count { $0 < drawn[subject] }] += 1
  }
  let published = histories.map { penalty($0[year] ?? 0) }
  let place = 1 + published.count { $0 < published[subject] }
  return RankInterval(
    low: min(place, quantile(counts, after: draws / 40)),
    high: max(place, quantile(counts, after: draws - 1 - draws / 40)))
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

/// The values of a year, with how noisy each is and how far the members truly differ.
private struct NoisyGroup {
  private let values: [Double]
  private let noise: [Double]
  private let mean: Double
  /// The variance between the published values: of true differences and noise together.
  private let total: Double
  private let averageNoise: Double
  /// How many free residuals the noise is known from.
  private let freedom: Double

  init(_ histories: [[Int: Double]], year: Int) {
    values = histories.map { $0[year] ?? 0 }
    noise = noiseVariances(histories)
    freedom = Double(histories.reduce(0) { $0 + $1.count - 2 })
    let mean = values.reduce(0, +) / Double(values.count)
    self.mean = mean
    total = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    averageNoise = noise.reduce(0, +) / Double(noise.count)
  }

  /// One world: how far members truly differ is drawn first, since a group tells that only roughly, then each true value.
  func draw(using generator: inout SeededGenerator) -> [Double] {
    let total = total * (1 + (2 / Double(values.count - 1)).squareRoot() * generator.nextNormal())
    let noiseThen = averageNoise * (1 + (2 / freedom).squareRoot() * generator.nextNormal())
    let between = max(total - noiseThen, Self.leastBetween * averageNoise)
    return values.indices.map { index in
      guard between + noise[index] > 0 else { return values[index] }
      let weight = between / (between + noise[index])
      return mean + weight * (values[index] - mean) + (weight * noise[index]).squareRoot() * generator.nextNormal()
    }
  }

  /// The true differences are never thought smaller than this part of the noise: equal values would all share one place.
  private static let leastBetween = 0.02
}

/// Each member's variance around its own line once the year's common movement is taken out, half-pooled with all's.
private func noiseVariances(_ histories: [[Int: Double]]) -> [Double] {
  let movements = commonMovements(histories)
  let residuals = histories.map { history in
    sumOfSquares(
      aroundLine: history.map { (Double($0.key), $0.value - (movements[$0.key] ?? 0)) }.sorted { $0.0 < $1.0 })
  }
  let freedom = histories.map { Double($0.count - 2) }
  let pooled = residuals.reduce(0, +) / freedom.reduce(0, +)
  return zip(residuals, freedom).map { ($0 / $1 + pooled) / 2 }
}

/// The median over members of how far each year's value lies from the member's own mean: a national shock is not noise.
private func commonMovements(_ histories: [[Int: Double]]) -> [Int: Double] {
  var deviations: [Int: [Double]] = [:]
  for history in histories {
    let mean = history.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } / Double(history.count)
    for (year, value) in history { deviations[year, default: []].append(value - mean) }
  }
  return deviations.mapValues(median)
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// The sum of squared distances from the least-squares line through the points.
private func sumOfSquares(aroundLine points: [(x: Double, y: Double)]) -> Double {
  let count = Double(points.count)
  let x = points.reduce(0) { $0 + $1.x } / count
  let y = points.reduce(0) { $0 + $1.y } / count
  let xx = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
  let xy = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) }
  let slope = xx == 0 ? 0 : xy / xx
  return points.reduce(0) { sum, point in
    let rest = point.y - y - slope * (point.x - x)
    return sum + rest * rest
  }
}
