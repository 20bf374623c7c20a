/// Which observations a comparator wants to see: the cross product of the three lists.
public struct ObservationQuery: Codable, Sendable, Equatable {
  public var regions: [String]
  public var indicators: [String]
  public var years: [Int]

  public init(regions: [String], indicators: [String], years: [Int]) {
    self.regions = regions
    self.indicators = indicators
    self.years = years
  }
}
