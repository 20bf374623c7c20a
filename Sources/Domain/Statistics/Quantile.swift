/// How a quantile is read between two observations (Hyndman and Fan 1996, The American Statistician 50:361–365).
public enum QuantileMethod: String, Sendable, CaseIterable {
  case type6 = "hyndman-fan-6"
  case type7 = "hyndman-fan-7"
  /// The default: approximately median-unbiased whatever the distribution.
  case type8 = "hyndman-fan-8"

  /// The position `(n + a)·p + b` of probability 1/4, 1/2 or 3/4 among n sorted values, as twelfths.
  func positionInTwelfths(count: Int, quarter: Int) -> Int {
    switch self {
    case .type6: 3 * quarter * (count + 1)
    case .type7: 3 * quarter * (count - 1) + 12
    case .type8: (3 * count + 1) * quarter + 4
    }
  }
}

/// Median, quartiles, extremes and mean of a set of published values, exact until rounded.
public struct Summary: Sendable, Equatable {
  public let count: Int
  public let median: Fraction
  public let lowerQuartile: Fraction
  public let upperQuartile: Fraction
  public let minimum: PublishedValue
  public let maximum: PublishedValue
  /// The unweighted mean: each value counts once.
  public let mean: Fraction

  /// Summarises at least one value; nil for none.
  public init?(_ values: [PublishedValue], method: QuantileMethod = .type8) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let decimals = sorted.map(\.decimals).max() ?? 0
    let scaled = sorted.map { $0.scaled(to: decimals) }
    let unit = Int128(PowerOfTen[decimals])
    count = sorted.count
    minimum = first
    maximum = last
    lowerQuartile = Self.quantile(quarter: 1, of: scaled, unit: unit, method: method)
    median = Self.quantile(quarter: 2, of: scaled, unit: unit, method: method)
    upperQuartile = Self.quantile(quarter: 3, of: scaled, unit: unit, method: method)
    mean = Fraction(numerator: scaled.reduce(0, +), denominator: unit * Int128(sorted.count))
  }

  private static func quantile(quarter: Int, of sorted: [Int128], unit: Int128, method: QuantileMethod) -> Fraction {
    let position = method.positionInTwelfths(count: sorted.count, quarter: quarter)
    let clamped = min(max(position, 12), 12 * sorted.count)
    let (index, rest) = clamped.quotientAndRemainder(dividingBy: 12)
    let lower = sorted[index - 1]
    let upper = sorted[min(index, sorted.count - 1)]
    return Fraction(numerator: lower * 12 + (upper - lower) * Int128(rest), denominator: unit * 12)
  }
}

/// The ratio of sums: what a publisher gives for a group (METHODS, section 5).
///
/// Nil when the denominators sum to zero.
public func pooledRatio(numerators: [PublishedValue], denominators: [PublishedValue]) -> Double? {
  func sum(_ values: [PublishedValue]) -> Int128 {
    values.reduce(0) { $0 + $1.scaled(to: PublishedValue.mostDecimals) }
  }
  let denominator = sum(denominators)
  return denominator == 0 ? nil : Double(sum(numerators)) / Double(denominator)
}
