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
