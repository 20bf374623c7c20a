/// An exact fraction, from which a statistic is rounded once, at the end.
public struct Fraction: Sendable, Equatable {
  let numerator: Int128
  let denominator: Int128

  /// A fraction of a denominator above zero.
  public init(numerator: Int128, denominator: Int128) {
    precondition(denominator > 0, "a fraction's denominator is positive")
    self.numerator = numerator
    self.denominator = denominator
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      == right.numerator.multipliedFullWidth(by: left.denominator)
  }

  /// The nearest binary number.
  public var doubleValue: Double { Double(numerator) / Double(denominator) }

  /// Rounds half away from zero to a number of decimals, or to the finest in which it fits.
  ///
  /// A statistic lies among the values it was made from, and so always fits.
  public func rounded(to decimals: Int) -> PublishedValue {
    guard let value = told(decimals) else { preconditionFailure("a statistic beyond its values") }
    return value
  }

  /// The same of what may lie beyond the values it was made from; nil where it fits in no number of decimals.
  public func told(_ decimals: Int) -> PublishedValue? {
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let (quotient, remainder) = (rest * UInt128(PowerOfTen[decimals])).quotientAndRemainder(
      dividingBy: denominator.magnitude)
    let rounded = Int128(
      whole * UInt128(PowerOfTen[decimals]) + (remainder * 2 >= denominator.magnitude ? quotient + 1 : quotient))
    return PublishedValue(exactly: numerator < 0 ? -rounded : rounded, decimals: decimals)
  }
}
