import Statistics
import Values

/// What a ratio is a ratio of, so that a difference can be told in kroner (METHODS, section 11).
public struct Denominator: Sendable, Equatable {
  /// The ratio.
  public let indicator: IndicatorID
  /// The key figure that is its denominator.
  public let denominator: String
  /// How many years later the denominator is dated: 1 January of the next year is 31 December of this.
  public let yearOffset: Int
  /// Kroner for one unit of the ratio and one of the denominator: 10 for per cent of 1000 NOK.
  public let factor: PublishedValue

  public init(indicator: IndicatorID, denominator: String, yearOffset: Int, factor: PublishedValue) {
    self.indicator = indicator
    self.denominator = denominator
    self.yearOffset = yearOffset
    self.factor = factor
  }
}

extension Unit {
  /// Whether figures in it are amounts of money.
  public var isAmount: Bool { [.nok, .thousandNOK, .millionNOK].contains(self) }
}
