/// One thing to compare: an indicator in a year.
public struct Question: Codable, Sendable, Hashable {
  public var indicator: String
  public var year: Int

  public init(indicator: String, year: Int) {
    self.indicator = indicator
    self.year = year
  }
}
