/// A chart's finding, and its measure, unit, year and what else the reader must know of the axis.
public struct ChartCaption: Sendable, Equatable {
  public let heading: String
  public let subtitle: String

  public init(heading: String, subtitle: String) {
    self.heading = heading
    self.subtitle = subtitle
  }
}
