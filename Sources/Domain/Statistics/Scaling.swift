extension PublishedValue {
  /// The value times one or two factors, over a divisor above zero, with a number of decimals.
  ///
  /// Worked out exactly and rounded once, half away from zero; of a result too long for 64 bits the last decimals are rounded
  /// away. Nil when the divisor is not above zero, and when the result is larger than 10^17 either way: it is not told at all.
  public func times(
    _ factor: PublishedValue, _ another: PublishedValue = .one, over divisor: PublishedValue = .one, decimals: Int
  ) -> PublishedValue? {
    guard divisor.mantissa > 0 else { return nil }
    let shift = decimals + divisor.decimals - self.decimals - factor.decimals - another.decimals
    let product = UInt128(mantissa.magnitude) * UInt128(factor.mantissa.magnitude)
    let (second, overflows) = UInt128(another.mantissa.magnitude)
      .multipliedReportingOverflow(by: UInt128.powerOfTen(max(shift, 0)))
    let (below, overflowsBelow) = UInt128(divisor.mantissa.magnitude)
      .multipliedReportingOverflow(by: UInt128.powerOfTen(max(-shift, 0)))
    let (high, low) = product.multipliedFullWidth(by: second)
    guard !overflows, !overflowsBelow, high < below else { return nil }
    let (quotient, remainder) = below.dividingFullWidth((high, low))
    let isNegative = [self, factor, another].count(where: \.isNegative) % 2 == 1
    guard let rounded = Int128(exactly: remainder >= below - remainder ? quotient + 1 : quotient),
      let result = PublishedValue(exactly: isNegative ? -rounded : rounded, decimals: decimals),
      result.magnitude <= PublishedValue(mantissa: Self.largestProduct, decimals: 0)
    else { return nil }
    return result
  }

  /// Nothing.
  public static let zero = PublishedValue(mantissa: 0, decimals: 0)
  /// The number one.
  public static let one = PublishedValue(mantissa: 1, decimals: 0)

  /// On which side of the middle between two values this one lies, exactly: −1 below, 0 in the middle, 1 above.
  public func side(ofMiddleBetween lower: PublishedValue, and upper: PublishedValue) -> Int {
    let decimals = max(decimals, lower.decimals, upper.decimals)
    return Int((2 * scaled(to: decimals) - lower.scaled(to: decimals) - upper.scaled(to: decimals)).signum())
  }
}

extension UInt128 {
  /// Ten to a power of at most 38.
  fileprivate static func powerOfTen(_ exponent: Int) -> UInt128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
