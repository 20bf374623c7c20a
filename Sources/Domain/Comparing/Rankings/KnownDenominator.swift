import Figures
import Statistics

/// A denominator with the subject's own figure of it.
public struct KnownDenominator: Sendable, Equatable {
  public let denominator: Denominator
  public let indicator: Indicator
  public let observation: Observation
  /// The size of the denominator; accounts write revenue with a minus.
  public let size: PublishedValue

  /// Nil without a value, or with one of zero.
  public init?(_ denominator: Denominator, indicator: Indicator, observation: Observation) {
    guard let value = observation.value.number, !value.isZero else { return nil }
    self.denominator = denominator
    self.indicator = indicator
    self.observation = observation
    size = value.magnitude
  }
}
