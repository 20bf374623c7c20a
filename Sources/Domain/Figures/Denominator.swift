import Statistics
import Values

/// What a ratio is a ratio of, so that a difference can be told in kroner (METHODS, section 11).
public struct Denominator: Sendable, Equatable {
  /// The ratio.
  public let indicator: String
  /// The key figure that is its denominator.
  public let denominator: String
  /// How many years later the denominator is dated: 1 January of the next year is 31 December of this.
  public let yearOffset: Int
  /// Kroner for one unit of the ratio and one of the denominator: 10 for per cent of 1000 NOK.
  public let factor: PublishedValue

  public init(indicator: String, denominator: String, yearOffset: Int, factor: PublishedValue) {
    self.indicator = indicator
    self.denominator = denominator
    self.yearOffset = yearOffset
    self.factor = factor
  }
}

/// A price index that amounts are brought to one year's kroner by (METHODS, section 14).
public struct Deflator: Sendable, Equatable {
  public let name: Multilingual
  /// The dataset it was read from, with its date: another version is another deflator.
  public let version: String
  /// The index by year.
  public let index: [Int: PublishedValue]
  /// Years whose index is an estimate.
  public let estimates: Set<Int>

  public init(name: Multilingual, version: String, index: [Int: PublishedValue], estimates: Set<Int>) {
    self.name = name
    self.version = version
    self.index = index
    self.estimates = estimates
  }

  /// An amount of one year in another year's kroner, at its own decimals; nil where the index lacks either year, and where
  /// the result is too large to be told.
  public func real(_ amount: PublishedValue, of year: Int, in base: Int) -> PublishedValue? {
    guard let then = index[year], let now = index[base] else { return nil }
    return amount.times(now, over: then, decimals: amount.decimals)
  }
}

extension Unit {
  /// Whether figures in it are amounts of money.
  public var isAmount: Bool { [.nok, .thousandNOK, .millionNOK].contains(self) }
}
