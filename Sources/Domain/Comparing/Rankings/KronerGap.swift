import Figures
import Statistics

/// A difference between two ratios, told in kroner (METHODS, section 11): a difference, no savings potential.
public struct KronerGap: Sendable, Equatable {
  /// (own − reference) × the subject's own denominator, in whole kroner.
  public let kroner: PublishedValue

  /// Nil when the amount is too large to be told.
  public init?(own: PublishedValue, reference: PublishedValue, denominator: KnownDenominator) {
    let factor = denominator.denominator.factor
    guard let kroner = (own - reference).times(denominator.size, factor, decimals: 0) else { return nil }
    self.kroner = kroner
  }
}
