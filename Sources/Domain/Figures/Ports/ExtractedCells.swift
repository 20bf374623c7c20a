import Regions

/// Which figures an extract is to hold: of key figures in a year, of key figures in a region, of regions, of key figures.
public struct ExtractedCells: Sendable {
  public var years: [(indicator: String, year: Int)] = []
  public var series: [(indicator: String, region: RegionCode)] = []
  public var regions: [RegionCode] = []
  public var indicators: [String] = []

  public init() {}
}
