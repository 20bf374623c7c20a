import JSONReading

/// How much a JSON-stat body may hold.
public struct JSONStatLimits: Sendable {
  public var json: JSONLimits
  /// The most cells of one cube, with and without figures; Statistics Norway gives at most 800,000.
  public var mostCells: Int

  public init(json: JSONLimits = JSONLimits(), mostCells: Int = 20_000_000) {
    self.json = json
    self.mostCells = mostCells
  }
}
