/// A cell that has both a figure and a sign that there is none.
public struct ContradictoryCell: Sendable, Equatable {
  public let indicator: String
  public let region: String
  public let year: Int
  public let value: String
  public let symbol: String

  /// A cell, its figure and the publisher's symbol.
  public init(indicator: String, region: String, year: Int, value: String, symbol: String) {
    self.indicator = indicator
    self.region = region
    self.year = year
    self.value = value
    self.symbol = symbol
  }
}
