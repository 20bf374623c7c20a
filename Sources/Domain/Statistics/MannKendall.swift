/// Whether a series goes one way more than chance would (Mann 1945, Econometrica 13:245–259; Kendall 1975).
public struct MannKendall: Sendable, Equatable {
  /// How many values there are.
  public let count: Int
  /// Rises less falls, over all pairs of years.
  public let score: Int
  /// The chance that values in random order give a score at least this far from zero, either way.
  public let pValue: Double

  /// Tests values in the order of their years; nil below two.
  ///
  /// The chance is exact at any length: every order of the values is counted, ties among them, so that no normal
  /// approximation, tie correction or continuity correction is needed.
  public init?(_ values: [PublishedValue]) {
    guard values.count > 1 else { return nil }
    count = values.count
    var rises = 0
    var falls = 0
    for (index, first) in values.enumerated() {
      for second in values[(index + 1)...] {
        if second > first { rises += 1 } else if second < first { falls += 1 }
      }
    }
    score = rises - falls
    pValue = Self.pValue(score: score, tieSizes: Self.tieSizes(values))
  }

  /// How many values share each number.
  private static func tieSizes(_ values: [PublishedValue]) -> [Int] {
    values.reduce(into: [PublishedValue: Int]()) { $0[$1, default: 0] += 1 }.values.sorted()
  }

  private static func pValue(score: Int, tieSizes: [Int]) -> Double {
    let chances = inversionChances(tieSizes)
    // Of `pairs` pairs that are not tied, d fall and the rest rise: a score of pairs − 2d.
    let pairs = chances.count - 1
    let extreme = chances.enumerated().filter { abs(pairs - 2 * $0.offset) >= abs(score) }
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
