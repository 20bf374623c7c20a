/// A dense block of observations: cell (r, i, y) is at `(r * indicators.count + i) * years.count + y`.
public struct ObservationBlock: Sendable, Equatable {
  public var regions: [String]
  public var indicators: [String]
  public var years: [Int]
  /// The published values; NaN where there is none.
  public var values: [Double]
  /// One status byte for each value, as comparator.h numbers them.
  public var statuses: [UInt8]

  /// A block whose values and statuses must number regions × indicators × years.
  public init(regions: [String], indicators: [String], years: [Int], values: [Double], statuses: [UInt8]) {
    self.regions = regions
    self.indicators = indicators
    self.years = years
    self.values = values
    self.statuses = statuses
  }
}
