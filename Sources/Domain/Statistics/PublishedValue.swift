/// A number as it was published: a scaled integer with its number of decimals.
///
/// 2.2 and 2.20 compare as equal, 2.2 prints as `2.2`, and no binary fraction is ever involved. What is read from outside
/// has at most nine decimals and a scaled integer of at most 10^15, so that sums over the whole country stay exact in 128
/// bits. What is reckoned from such values is exact to eighteen digits or more; a product that cannot be told so is nil,
/// and no result is ever cut to what fits.
public struct PublishedValue: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number without its decimal point: 1.75 is 175.
  public let mantissa: Int64
  /// How many decimals the publisher gave.
  public let decimals: Int

  /// The largest mantissa that is accepted, without its sign.
  public static let largestMantissa: Int64 = 1_000_000_000_000_000
  /// The largest number of decimals that is accepted.
  public static let mostDecimals = 9

  /// The largest number, without its sign, that comes of multiplying: differences of such, and differences of those, fit.
  static let largestProduct: Int64 = 100_000_000_000_000_000

  /// A value from a scaled integer that was reckoned, and whose sign can therefore be turned.
  public init(mantissa: Int64, decimals: Int) {
    precondition((0...Self.mostDecimals).contains(decimals), "decimals out of range")
    precondition(mantissa != .min, "a scaled integer whose sign cannot be turned")
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// A value from outside, such as a row of a database; nil beyond the limits above.
  public init?(stored mantissa: Int64, decimals: Int) {
    guard mantissa.magnitude <= UInt64(Self.largestMantissa), (0...Self.mostDecimals).contains(decimals) else {
      return nil
    }
    self.init(mantissa: mantissa, decimals: decimals)
  }

  /// Reads decimal text such as `-0.7`, `117.0` or `12`; nil for anything else, also exponents, NaN and too large numbers.
  public init?(_ text: some StringProtocol) {
    var mantissa: Int64 = 0
    var decimals = 0
    var digits = 0
    var sawPoint = false
    var body = Substring(text)
    let negative = body.first == "-" || body.first == "\u{2212}"
    if negative || body.first == "+" { body = body.dropFirst() }
    for character in body.utf8 {
      if character == UInt8(ascii: "."), !sawPoint, digits > 0 {
        sawPoint = true
        continue
      }
      guard character >= 48, character <= 57, mantissa <= Self.largestMantissa / 10 else { return nil }
      mantissa = mantissa * 10 + Int64(character - 48)
      digits += 1
      if sawPoint { decimals += 1 }
    }
    guard digits > 0, !(sawPoint && decimals == 0), decimals <= Self.mostDecimals, mantissa <= Self.largestMantissa
    else { return nil }
    self.init(mantissa: negative ? -mantissa : mantissa, decimals: decimals)
  }

  /// The nearest binary number; for drawing and for the wire only, never for comparing.
  public var doubleValue: Double { Double(mantissa) / Double(PowerOfTen[decimals]) }

  /// The scaled integer at another number of decimals, which must not be smaller.
  func scaled(to decimals: Int) -> Int128 {
    Int128(mantissa) * Int128(PowerOfTen[decimals - self.decimals])
  }

  public static func == (left: Self, right: Self) -> Bool {
    if left.decimals == right.decimals { return left.mantissa == right.mantissa }
    let decimals = max(left.decimals, right.decimals)
    return left.scaled(to: decimals) == right.scaled(to: decimals)
  }

  public static func < (left: Self, right: Self) -> Bool {
    if left.decimals == right.decimals { return left.mantissa < right.mantissa }
    let decimals = max(left.decimals, right.decimals)
    return left.scaled(to: decimals) < right.scaled(to: decimals)
  }

  public func hash(into hasher: inout Hasher) {
    let plain = trimmed(toAtLeast: 0)
    hasher.combine(plain.mantissa)
    hasher.combine(plain.decimals)
  }

  /// The exact difference, at the finer of the two precisions, or at the finest in which it fits.
  ///
  /// It always fits: published values reach 10^15 and products 10^17, while 64 bits reach 9 · 10^18.
  public static func - (left: Self, right: Self) -> Self {
    let decimals = max(left.decimals, right.decimals)
    guard let difference = Self(exactly: left.scaled(to: decimals) - right.scaled(to: decimals), decimals: decimals)
    else { preconditionFailure("a difference of values that are no figures") }
    return difference
  }

  /// The exact sum, as a difference is.
  public static func + (left: Self, right: Self) -> Self { left - -right }

  /// Half of its last decimal: how far the number before rounding may have been away.
  public var halfUnit: Self {
    decimals < Self.mostDecimals ? Self(mantissa: 5, decimals: decimals + 1) : Self(mantissa: 1, decimals: decimals)
  }

  /// The same number with the other sign.
  public static prefix func - (value: Self) -> Self { Self(mantissa: -value.mantissa, decimals: value.decimals) }

  /// The same number without its sign.
  public var magnitude: Self { Self(mantissa: abs(mantissa), decimals: decimals) }

  /// Whether the number is below zero.
  public var isNegative: Bool { mantissa < 0 }

  /// Whether the number is zero.
  public var isZero: Bool { mantissa == 0 }

  /// The number without trailing zeros beyond `least` decimals: 4.000 becomes 4.0.
  public func trimmed(toAtLeast least: Int) -> Self {
    var mantissa = mantissa
    var decimals = decimals
    while decimals > least, mantissa % 10 == 0 {
      mantissa /= 10
      decimals -= 1
    }
    return Self(mantissa: mantissa, decimals: decimals)
  }

  /// The same number with at least `least` decimals, or as many as it has room for: 13.0 becomes 13.000.
  public func padded(to least: Int) -> Self {
    least <= decimals ? self : Self(exactly: scaled(to: least), decimals: least) ?? self
  }

  /// The number rounded half away from zero to `decimals`, or as it is if it has no more.
  public func rounded(to decimals: Int) -> Self {
    guard decimals < self.decimals else { return self }
    return Fraction(numerator: Int128(mantissa), denominator: Int128(PowerOfTen[self.decimals])).rounded(to: decimals)
  }

  /// A double rounded half away from zero to `decimals`, of nine at most; nil when it is not finite or too large.
  public init?(rounding value: Double, to decimals: Int) {
    let decimals = min(decimals, Self.mostDecimals)
    let scaled = (value * Double(PowerOfTen[decimals])).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, abs(scaled) <= Double(Self.largestMantissa) else { return nil }
    self.init(mantissa: Int64(scaled), decimals: decimals)
  }

  /// A double rounded half away from zero to `most` decimals, or to as many as a double of its size can tell.
  ///
  /// Nil when it is not finite, or so large that a double no longer tells whole numbers apart (2^53).
  public init?(nearest value: Double, decimals most: Int) {
    let largest = 9_007_199_254_740_992.0
    guard value.isFinite, abs(value) < largest else { return nil }
    let told = (0...most).last { abs(value * Double(PowerOfTen[$0])) < largest } ?? 0
    self.init(
      mantissa: Int64((value * Double(PowerOfTen[told])).rounded(.toNearestOrAwayFromZero)), decimals: told)
  }

  /// A scaled integer; of one too long for 64 bits, the last decimals are rounded away, half away from zero.
  ///
  /// Nil when not even the whole number fits.
  init?(exactly mantissa: Int128, decimals: Int) {
    var fitting = decimals
    var unit: UInt128 = 1
    while fitting > 0, (mantissa.magnitude + unit / 2) / unit > UInt128(Int64.max) {
      unit *= 10
      fitting -= 1
    }
    let rounded = (mantissa.magnitude + unit / 2) / unit
    guard let fitted = Int64(exactly: rounded) else { return nil }
    self.init(mantissa: mantissa < 0 ? -fitted : fitted, decimals: fitting)
  }

  /// Decimal text with a point and a hyphen-minus, as in files: `-0.7`.
  public var description: String {
    guard decimals > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = mantissa < 0 ? "-" : ""
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
