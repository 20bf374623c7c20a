import Regions
import Values

/// Which cells have been asked for.
public struct UsedCells: Sendable, Equatable {
  public struct Year: Sendable, Hashable {
    public let indicator: IndicatorID
    public let year: Int
  }

  public struct Series: Sendable, Hashable {
    public let indicator: IndicatorID
    public let region: RegionCode
  }

  /// Key figures of a year, for all regions.
  public internal(set) var years: Set<Year> = []
  /// Key figures of a region, for all years.
  public internal(set) var series: Set<Series> = []
  /// Regions whose newest years were asked for.
  public internal(set) var regions: Set<RegionCode> = []
  /// Key figures whose years were asked for.
  public internal(set) var indicators: Set<String> = []
}
