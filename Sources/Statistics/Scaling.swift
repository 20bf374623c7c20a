extension PublishedValue {
  /// The value times a factor, over a divisor that is above zero, worked out exactly and rounded once, half away from zero.
  public func times(_ factor: PublishedValue, over divisor: PublishedValue, decimals: Int) -> PublishedValue {
    precondition(divisor.mantissa > 0, "a divisor is above zero")
    return Fraction(
      numerator: Int128(mantissa) * Int128(factor.mantissa) * Int128(PowerOfTen[divisor.decimals]),
      denominator: Int128(divisor.mantissa) * Int128(PowerOfTen[self.decimals]) * Int128(PowerOfTen[factor.decimals])
    ).rounded(to: decimals)
  }
}
