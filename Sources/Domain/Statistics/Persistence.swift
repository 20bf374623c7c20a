/// How far a year's swing lasts into the next: the correlation between neighbouring years, one for a whole group.
struct Persistence {
  /// What the group's swings show, corrected for being seen around means of few years; from 0 to 1.
  let correlation: Double
  /// As large as it may well be: two standard errors above.
  let highest: Double
  /// By how much variances around a member's own mean are to be raised, were it so large.
  let factor: Double

  /// From here on swings cannot be told from true differences.
  static let lasting = 0.95
  private static let errors = 2.0

  /// `swings` of each member around its own mean, by year; `variances` of them.
  init(_ swings: [[(year: Int, value: Double)]], variances: [Double]) {
    let patterns = YearPatterns(swings.map { $0.map(\.year) })
    let parts = zip(swings, variances).map { series, variance -> (product: Double, square: Double) in
      let weight = variance > 0 ? 1 / variance : 0
      return (weight * neighbours(series), weight * series.reduce(0) { $0 + $1.value * $1.value })
    }
    let squares = parts.reduce(0) { $0 + $1.square }
    guard squares > 0 else {
      (correlation, highest, factor) = (0, 0, 1)
      return
    }
    let ratio = parts.reduce(0) { $0 + $1.product } / squares
    let scatter = parts.reduce(0) { $0 + ($1.product - ratio * $1.square) * ($1.product - ratio * $1.square) }
    let count = Double(parts.count)
    let error = (scatter * count / (count - 1)).squareRoot() / squares
    correlation = patterns.correlation(of: ratio)
    highest = patterns.correlation(of: ratio + Self.errors * error)
    factor = patterns.factor(highest)
  }
}

/// The sum of products of neighbouring years.
private func neighbours(_ series: [(year: Int, value: Double)]) -> Double {
  zip(series, series.dropFirst()).reduce(0) { sum, pair in
    pair.1.year == pair.0.year + 1 ? sum + pair.0.value * pair.1.value : sum
  }
}

/// Which years members have figures of, and what swings around their means look like if they last.
private struct YearPatterns {
  /// Years counted from a member's first, and how many members have just these.
  private let patterns: [(years: [Int], members: Double)]

  init(_ years: [[Int]]) {
    let all = years.map { years in years.map { $0 - (years.first ?? 0) } }
    patterns = Dictionary(grouping: all) { $0 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      ($0.key, Double($0.value.count))
    }
  }

  /// The correlation at which neighbours' products have this ratio to squares: 0 for any smaller, 0.99 for any larger.
  func correlation(of ratio: Double) -> Double {
    guard ratio > self.ratio(0) else { return 0 }
    var (low, high) = (0.0, 0.99)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if self.ratio(middle) < ratio { low = middle } else { high = middle }
    }
    return high
  }

  /// The whole variance as a multiple of that around means.
  func factor(_ correlation: Double) -> Double {
    sum { Double($0.count - 1) } / sum { expected($0, correlation).square }
  }

  private func ratio(_ correlation: Double) -> Double {
    sum { expected($0, correlation).product } / sum { expected($0, correlation).square }
  }

  private func sum(_ value: ([Int]) -> Double) -> Double {
    patterns.reduce(0) { $0 + $1.members * value($1.years) }
  }

  /// The expected sums of neighbours' products, and of squares, around the mean, of swings with a variance of one.
  private func expected(_ years: [Int], _ correlation: Double) -> (product: Double, square: Double) {
    let count = Double(years.count)
    func power(_ gap: Int) -> Double { (0..<abs(gap)).reduce(1.0) { product, _ in product * correlation } }
    let rows = years.map { year in years.reduce(0) { $0 + power(year - $1) } / count }
    let whole = mean(rows)
    let product = years.indices.dropLast().filter { years[$0 + 1] == years[$0] + 1 }.reduce(0.0) { sum, index in
      sum + correlation - rows[index] - rows[index + 1] + whole
    }
    return (product, count - count * whole)
  }
}
