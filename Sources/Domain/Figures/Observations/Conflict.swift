import Regions
import Values

/// Two statements about one thing that cannot both be true, and which was chosen.
public struct Conflict: Sendable, Equatable {
  /// One side: what it says and where.
  public struct Side: Sendable, Equatable {
    public let value: String
    public let locator: String

    public init(value: String, locator: String) {
      self.value = value
      self.locator = locator
    }
  }

  public let id: String
  public let indicator: IndicatorID
  public let region: RegionCode
  public let year: Int?
  public let dataset: String
  public let chosen: Side
  public let other: Side
  /// Why that side was chosen.
  public let reason: ConflictReason

  public init(
    id: String, indicator: IndicatorID, region: RegionCode, year: Int?, dataset: String, chosen: Side, other: Side,
    reason: ConflictReason
  ) {
    self.id = id
    self.indicator = indicator
    self.region = region
    self.year = year
    self.dataset = dataset
    self.chosen = chosen
    self.other = other
    self.reason = reason
  }
}
