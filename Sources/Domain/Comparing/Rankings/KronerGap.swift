import Figures
import Statistics

/// A difference between two ratios, told in kroner (METHODS, section 11): a difference, no savings potential.
public struct KronerGap: Sendable, Equatable {
  /// (own − reference) × the subject's own denominator, in whole kroner.
  public let kroner: PublishedValue
  /// Between what the rounding of both ratios leaves it, in whole kroner.
  public let low: PublishedValue
  public let high: PublishedValue

  /// Nil when the amount is too large to be told.
  public init?(own: PublishedValue, reference: PublishedValue, denominator: KnownDenominator) {
    let factor = denominator.denominator.factor
    func kroner(_ difference: PublishedValue) -> PublishedValue? {
      difference.times(denominator.size, factor, decimals: 0)
    }
    // A median of published values lies as near the true one as each of them.
    let rounding = own.halfUnit + own.halfUnit
    let gap = own - reference
    guard let middle = kroner(gap), let one = kroner(gap - rounding), let other = kroner(gap + rounding) else {
      return nil
    }
    (self.kroner, low, high) = (middle, min(one, other), max(one, other))
  }
}
