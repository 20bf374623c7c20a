import Regions
import Values

/// Which figures an extract is to hold: of key figures in a year, of key figures in a region, of regions, of key figures.
public struct ExtractedCells: Sendable {
  public var years: [(indicator: IndicatorID, year: Int)] = []
  public var series: [(indicator: IndicatorID, region: RegionCode)] = []
  public var regions: [RegionCode] = []
  public var indicators: [String] = []

  public init() {}
}
