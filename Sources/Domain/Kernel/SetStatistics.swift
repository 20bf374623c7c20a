public import Statistics

/// What the figures of a set have in common in one column: exact, and rounded once when asked for.
public struct SetStatistics: Sendable, Equatable, BitwiseCopyable {
  /// How many members have a figure.
  public let count: Int
  /// The number of decimals of the column.
  public let decimals: Int
  /// The sum of the figures, without its decimal point.
  let sum: Int64
  /// The sum of figures times weights, and that of the weights of those who have a figure.
  let weightedSum: Int128
  let weight: Int64
  /// Twelve times the quartiles and the median, without their decimal points.
  let quartiles: (lower: Int64, median: Int64, upper: Int64)
  let ends: (least: Int64, most: Int64)

  /// Of a set in which nobody has a figure.
  static func nothing(decimals: Int) -> SetStatistics {
    SetStatistics(
      count: 0, decimals: decimals, sum: 0, weightedSum: 0, weight: 0, quartiles: (0, 0, 0), ends: (0, 0))
  }

  /// The unweighted mean; nil without figures.
  public var mean: Fraction? { fraction(Int128(sum), over: Int128(count)) }
  /// The mean weighted by what was given, such as inhabitants; nil without figures, weights, or weight among those who have figures.
  public var weightedMean: Fraction? { fraction(weightedSum, over: Int128(weight)) }
  /// The quartile below the middle; nil without figures.
  public var lowerQuartile: Fraction? { twelfths(quartiles.lower) }
  /// The middle; nil without figures.
  public var median: Fraction? { twelfths(quartiles.median) }
  /// The quartile above the middle; nil without figures.
  public var upperQuartile: Fraction? { twelfths(quartiles.upper) }
  /// The smallest figure; nil without figures.
  public var minimum: PublishedValue? { count == 0 ? nil : PublishedValue(mantissa: ends.least, decimals: decimals) }
  /// The largest figure; nil without figures.
  public var maximum: PublishedValue? { count == 0 ? nil : PublishedValue(mantissa: ends.most, decimals: decimals) }

  private func twelfths(_ value: Int64) -> Fraction? { count == 0 ? nil : fraction(Int128(value), over: 12) }

  private func fraction(_ numerator: Int128, over denominator: Int128) -> Fraction? {
    denominator == 0 ? nil : Fraction(numerator: numerator, denominator: denominator * Int128(PowerOfTen[decimals]))
  }

  /// All as binary numbers, each the nearest to the exact one but for one rounding; NaN without figures.
  public var doubles: StatisticsAsDoubles { StatisticsAsDoubles(self) }

  public static func == (left: Self, right: Self) -> Bool {
    left.count == right.count && left.decimals == right.decimals && left.sum == right.sum
      && left.weightedSum == right.weightedSum && left.weight == right.weight && left.quartiles == right.quartiles
      && left.ends == right.ends
  }
}
