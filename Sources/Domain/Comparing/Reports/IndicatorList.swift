import Figures
import Values

/// The key figures there are.
public struct IndicatorList: Sendable {
  /// Each with the years anyone has figures for.
  public let indicators: [(indicator: Indicator, years: [Int])]

  public init(_ indicators: [(indicator: Indicator, years: [Int])]) { self.indicators = indicators }

  /// How many there are.
  public var count: Int { indicators.count }

  /// The id of the first.
  public var firstId: IndicatorID? { indicators.first?.indicator.id }

  /// Some of the list, in the same order.
  public func page(_ range: Range<Int>) -> IndicatorList { IndicatorList(Array(indicators[range])) }
}
