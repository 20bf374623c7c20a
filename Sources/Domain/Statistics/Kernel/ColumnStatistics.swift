/// What the figures of a set look like in one column; in the figures' unit, each the binary number nearest to what is exact.
public struct ColumnStatistics: Sendable, Equatable {
  public let count: Int
  /// Each counts once.
  public let mean: Double
  /// Each counts by its weight, such as its population; NaN where the weights sum to zero.
  public let weightedMean: Double
  public let median: Double
  public let lowerQuartile: Double
  public let upperQuartile: Double
  public let minimum: Double
  public let maximum: Double

  /// Of no figures: all are NaN.
  static let none = ColumnStatistics(
    count: 0, mean: .nan, weightedMean: .nan, median: .nan, lowerQuartile: .nan, upperQuartile: .nan, minimum: .nan,
    maximum: .nan)
}

extension ColumnStatistics {
  /// Of scaled integers in ascending order, with the weight of each.
  init(
    _ sorted: UnsafeBufferPointer<Int64>, weights: UnsafeBufferPointer<Int64>, unit: Double, _ method: QuantileMethod
  ) {
    guard let first = sorted.first, let last = sorted.last else {
      self = .none
      return
    }
    let (sum, weight) = (sorted.reduce(0, +), weights.reduce(0, +))
    let weighted = Self.weightedSum(sorted, weights, most: max(first.magnitude, last.magnitude), weight)
    let count = Double(sorted.count)
    func quartile(_ quarter: Int) -> Double { Self.quartile(quarter, of: sorted, method) / (12 * unit) }
    self.init(
      count: sorted.count, mean: Double(sum) / (count * unit),
      weightedMean: weight == 0 ? .nan : weighted / (Double(weight) * unit), median: quartile(2),
      lowerQuartile: quartile(1), upperQuartile: quartile(3), minimum: Double(first) / unit,
      maximum: Double(last) / unit)
  }

  /// Exact until it is made a binary number, in 64 bits where it fits.
  private static func weightedSum(
    _ sorted: UnsafeBufferPointer<Int64>, _ weights: UnsafeBufferPointer<Int64>, most: UInt64, _ weight: Int64
  ) -> Double {
    let (bound, overflows) = most.multipliedReportingOverflow(by: UInt64(weight))
    if !overflows, bound <= UInt64(Int64.max) {
      return Double(sorted.indices.reduce(Int64(0)) { $0 &+ sorted[$1] &* weights[$1] })
    }
    return Double(sorted.indices.reduce(Int128(0)) { $0 + Int128(sorted[$1]) * Int128(weights[$1]) })
  }

  /// Twelve times a quartile, exact.
  private static func quartile(_ quarter: Int, of sorted: UnsafeBufferPointer<Int64>, _ method: QuantileMethod)
    -> Double
  {
    let position = method.positionInTwelfths(count: sorted.count, quarter: quarter)
    let (index, rest) = min(max(position, 12), 12 * sorted.count).quotientAndRemainder(dividingBy: 12)
    let lower = sorted[index - 1]
    let upper = sorted[min(index, sorted.count - 1)]
    return Double(12 * lower + (upper - lower) * Int64(rest))
  }
}
