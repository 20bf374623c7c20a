/// Whether a series goes one way more than chance would (Mann 1945, Econometrica 13:245–259; Kendall 1975).
public struct MannKendall: Sendable, Equatable {
  /// How many values there are.
  public let count: Int
  /// Rises less falls, over all pairs of years.
  public let score: Int
  /// The chance that values in random order give a score at least this far from zero, either way.
  public let pValue: Double
  /// By how much the score's variance is raised, since the years hang together; 1 where that is not seen, or not asked.
  public let correction: Double
  private let orders: Double

  /// Tests values in the order of their years; nil below two.
  ///
  /// The chance is exact at any length: every order of the values is counted, ties among them, so that no normal
  /// approximation, tie correction or continuity correction is needed. `correction` is of `serialCorrection`: a variance
  /// so many times as large is the same as a score so many times nearer to zero, squared.
  public init?(_ values: [PublishedValue], correction: Double = 1) {
    guard values.count > 1 else { return nil }
    count = values.count
    self.correction = correction
    var rises = 0
    var falls = 0
    for (index, first) in values.enumerated() {
      for second in values[(index + 1)...] {
        if second > first { rises += 1 } else if second < first { falls += 1 }
      }
    }
    score = rises - falls
    let tieSizes = Self.tieSizes(values)
    pValue = Self.pValue(score: Double(abs(score)) / correction.squareRoot(), tieSizes: tieSizes)
    orders = Self.orders(tieSizes)
  }

  /// The chance rounded once: from the exact share of orders, where those can be counted.
  public func chance(decimals: Int) -> PublishedValue? {
    let extreme = (pValue * orders).rounded()
    guard orders < 1e15, let extreme = Int128(exactly: extreme), let orders = Int128(exactly: orders.rounded()) else {
      return PublishedValue(rounding: pValue, to: decimals)
    }
    return Fraction(numerator: extreme, denominator: orders).rounded(to: decimals)
  }

  /// How many values share each number.
  private static func tieSizes(_ values: [PublishedValue]) -> [Int] {
    values.reduce(into: [PublishedValue: Int]()) { $0[$1, default: 0] += 1 }.values.sorted()
  }

  /// In how many orders values with these ties can stand.
  private static func orders(_ tieSizes: [Int]) -> Double {
    var (orders, placed) = (1.0, 0)
    for size in tieSizes {
      for place in 1...size {
        placed += 1
        orders *= Double(placed) / Double(place)
      }
    }
    return orders
  }

  private static func pValue(score: Double, tieSizes: [Int]) -> Double {
    let chances = inversionChances(tieSizes)
    // Of `pairs` pairs that are not tied, d fall and the rest rise: a score of pairs − 2d.
    let pairs = chances.count - 1
    let extreme = chances.enumerated().filter { Double(abs(pairs - 2 * $0.offset)) >= score - 1e-9 }
    return min(1, extreme.reduce(0) { $0 + $1.element })
  }

  /// The chance of each number of falling pairs when values with these ties stand in random order.
  private static func inversionChances(_ tieSizes: [Int]) -> [Double] {
    var chances = [1.0]
    var placed = 0
    for size in tieSizes {
      chances = convolved(chances, mergeChances(placed, size))
      placed += size
    }
    return chances
  }

  /// The chance of each number of inversions when `first` values are mixed with `second` equal ones.
  ///
  /// The last of all is one of the first with chance first / (first + second); it then stands behind all the second.
  private static func mergeChances(_ first: Int, _ second: Int) -> [Double] {
    var rows = (0...second).map { _ in [1.0] }
    for count in stride(from: 1, through: first, by: 1) {
      var row = [[1.0]]
      for others in stride(from: 1, through: second, by: 1) {
        let share = Double(count) / Double(count + others)
        var chances = [Double](repeating: 0, count: count * others + 1)
        for (place, chance) in rows[others].enumerated() { chances[place + others] += share * chance }
        for (place, chance) in row[others - 1].enumerated() { chances[place] += (1 - share) * chance }
        row.append(chances)
      }
      rows = row
    }
    return rows[second]
  }

  private static func convolved(_ left: [Double], _ right: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: left.count + right.count - 1)
    for (i, a) in left.enumerated() {
      for (j, b) in right.enumerated() { result[i + j] += a * b }
    }
    return result
  }
}
