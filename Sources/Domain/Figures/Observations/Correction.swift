import Regions
import Statistics
import Values

/// A value known to be wrong at the publisher, and what it should be.
public struct Correction: Sendable, Equatable {
  public let indicator: IndicatorID
  public let region: RegionCode
  public let year: Int
  /// The wrong value; the correction is made only where it still stands.
  public let expect: PublishedValue
  public let value: PublishedValue
  public let reason: Multilingual

  public init(
    indicator: IndicatorID, region: RegionCode, year: Int, expect: PublishedValue, value: PublishedValue,
    reason: Multilingual
  ) {
    self.indicator = indicator
    self.region = region
    self.year = year
    self.expect = expect
    self.value = value
    self.reason = reason
  }
}
