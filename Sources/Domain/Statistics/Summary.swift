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
    let sorted = ascending(values).map { values[$0] }
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
