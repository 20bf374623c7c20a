import Regions
import Values

/// What someone has said about why a figure is as it is.
public struct Comment: Sendable, Equatable {
  /// The number it has in its database; removed comments' numbers are not used again.
  public let id: Int
  public let region: RegionCode
  public let indicator: IndicatorID
  /// The year of the figure it is about.
  public let year: Int
  public let text: String
  public let author: String
  /// The day it was written; ISO 8601.
  public let written: String

  public init(
    id: Int, region: RegionCode, indicator: IndicatorID, year: Int, text: String, author: String, written: String
  ) {
    self.id = id
    self.region = region
    self.indicator = indicator
    self.year = year
    self.text = text
    self.author = author
    self.written = written
  }
}
