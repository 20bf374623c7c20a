import Regions
import Statistics

/// A figure on its way in.
public struct IncomingFigure: Sendable, Equatable {
  public let region: RegionCode
  public let year: Int
  public let value: PublishedValue

  public init(region: RegionCode, year: Int, value: PublishedValue) {
    self.region = region
    self.year = year
    self.value = value
  }
}
