import Figures
import Regions

/// Several regions on one key figure over the years, with its heading and what there is to say.
public struct LinesFigure: Sendable {
  /// A region's years, ascending.
  public struct Line: Sendable {
    public let region: RegionCode
    public let points: [Observation]
  }

  public let indicator: Indicator
  /// The others by their last value, highest first; the subject last.
  public let lines: [Line]
  public let heading: Finding
  public let sentences: [Finding]
}
