/// Maps values to places along an axis.
struct LinearScale {
  let low: Double
  let high: Double
  let start: Double
  let end: Double

  /// Spans all values; one value alone lies in the middle.
  init(spanning values: [Double], from start: Double, to end: Double) {
    let least = values.min() ?? 0
    let most = values.max() ?? 0
    let spread = max(most - least, max(abs(least), abs(most)) * 1e-9)
    let isFlat = most - least < spread || spread == 0
    let room = isFlat ? max(abs(most) * 0.1, 1) : 0
    low = least - room
    high = most + room
    self.start = start
    self.end = end
  }

  func callAsFunction(_ value: Double) -> Double {
    start + (end - start) * (value - low) / (high - low)
  }

  /// The values at round steps of 1, 2 or 5, about `count` of them, with the decimals the step needs.
  func ticks(about count: Int) -> (values: [Double], decimals: Int) {
    let step = RoundStep(atLeast: (high - low) / Double(max(count, 1)))
    let first = Int((low / step.size).rounded(.up))
    let last = Int((high / step.size).rounded(.down))
    return (first > last ? [] : (first...last).map(step.multiple), step.decimals)
  }
}

/// A step of 1, 2 or 5 times a power of ten.
struct RoundStep {
  private var mantissa = 1
  private var power = 1.0
  private(set) var decimals = 0

  /// The smallest round step that is not below a positive size.
  init(atLeast size: Double) {
    while size > 5 * power { power *= 10 }
    while decimals < Self.mostDecimals, size <= 0.5 / powerOfTen(decimals) { decimals += 1 }
    mantissa = [1, 2, 5].first { Double($0) * unit >= size } ?? 10
  }

  /// As many as any figure has.
  private static let mostDecimals = 9

  private var unit: Double { decimals > 0 ? 1 / powerOfTen(decimals) : power }
  var size: Double { Double(mantissa) * unit }

  /// Exact where a product with a decimal fraction would not be.
  func multiple(_ count: Int) -> Double {
    decimals > 0 ? Double(count * mantissa) / powerOfTen(decimals) : Double(count * mantissa) * power
  }
}

private func powerOfTen(_ exponent: Int) -> Double {
  (0..<exponent).reduce(1) { power, _ in power * 10 }
}
