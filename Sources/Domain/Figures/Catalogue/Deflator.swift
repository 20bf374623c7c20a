import Statistics
import Values

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
