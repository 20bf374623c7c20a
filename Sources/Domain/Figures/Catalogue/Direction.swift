import Statistics

/// Whether a high value is good (METHODS, section 2).
public enum Direction: Sendable, Equatable {
  case higherIsBetter
  case lowerIsBetter
  /// Best anywhere from the lower to the upper bound.
  case withinBand(lower: PublishedValue, upper: PublishedValue)
  /// An input or a volume: has a position, never a "best".
  case neutral

  /// The word for it in files.
  public var name: String {
    switch self {
    case .higherIsBetter: "higherIsBetter"
    case .lowerIsBetter: "lowerIsBetter"
    case .withinBand: "withinBand"
    case .neutral: "neutral"
    }
  }

  /// How bad a value is, smallest first: what ranks are made from.
  ///
  /// A neutral indicator is ranked from the highest.
  public func penalty(of value: PublishedValue) -> PublishedValue {
    switch self {
    case .higherIsBetter, .neutral: -value
    case .lowerIsBetter: value
    case .withinBand(let lower, let upper):
      value < lower ? lower - value : value > upper ? value - upper : PublishedValue(mantissa: 0, decimals: 0)
    }
  }
}

extension Direction {
  /// The same of a binary number, which is drawn or reckoned and never compared with a published one.
  public func penalty(of value: Double) -> Double {
    switch self {
    case .higherIsBetter, .neutral: -value
    case .lowerIsBetter: value
    case .withinBand(let lower, let upper): max(lower.doubleValue - value, value - upper.doubleValue, 0)
    }
  }
}
