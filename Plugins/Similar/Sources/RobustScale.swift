/// Values on a scale that a few extreme ones do not stretch: 0 is the median, 1 a robust standard deviation.
struct RobustScale {
  private let median: Double
  private let spread: Double

  /// The scale of values, or nil when they have no spread.
  ///
  /// The spread is the median absolute deviation / 0.6745; where that is 0, √(π/2) × the mean absolute deviation
  /// (Iglewicz and Hoaglin 1993).
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let median = Self.median(of: values)
    let deviations = values.map { abs($0 - median) }
    let medianDeviation = Self.median(of: deviations)
    let meanDeviation = deviations.reduce(0, +) / Double(deviations.count)
    spread = medianDeviation > 0 ? medianDeviation / 0.6745 : (Double.pi / 2).squareRoot() * meanDeviation
    self.median = median
    guard spread > 0 else { return nil }
  }

  /// A value's place on the scale.
  func place(of value: Double) -> Double { (value - median) / spread }

  private static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
