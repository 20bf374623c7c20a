/// By how much the variance of Mann–Kendall's score is raised since the years hang together (Hamed and Rao 1998, Journal of
/// Hydrology 204:182–196); never below 1.
///
/// The values' ranks, once the Theil–Sen slope is taken out, are held against themselves so many years later; only
/// correlations that chance does not explain count. Points are (year, value), in order.
public func serialCorrection(_ points: [(x: Int, y: PublishedValue)]) -> Double {
  let count = points.count
  guard count > 2, let slope = theilSenSlope(points)?.doubleValue else { return 1 }
  let ranks = midRanks(points.map { $0.y.doubleValue - slope * Double($0.x - points[0].x) })
  let middle = mean(ranks)
  let squares = ranks.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
  guard squares > 0 else { return 1 }
  let limit = 1.96 / Double(count).squareRoot()
  let sum = (1..<count).reduce(0.0) { sum, lag in
    let products = (0..<count - lag).reduce(0.0) { $0 + (ranks[$1] - middle) * (ranks[$1 + lag] - middle) }
    let correlation = products / squares
    guard abs(correlation) > limit else { return sum }
    return sum + Double((count - lag) * (count - lag - 1) * (count - lag - 2)) * correlation
  }
  return max(1, 1 + 2 * sum / Double(count * (count - 1) * (count - 2)))
}

/// Ranks from 1, the smallest first; those that are equal share the middle of their places.
private func midRanks(_ values: [Double]) -> [Double] {
  values.map { value in
    Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
  }
}
