import Figures
import Values

/// The key figures there are.
public struct IndicatorList: Sendable {
  /// Each with the years anyone has figures for.
  public let indicators: [(indicator: Indicator, years: [Int])]

  /// Ids of what may have been looked for, where nothing was found.
  public let suggestions: [IndicatorID]

  public init(_ indicators: [(indicator: Indicator, years: [Int])], suggestions: [IndicatorID] = []) {
    self.indicators = indicators
    self.suggestions = suggestions
  }

  /// By topic, in the order of topics.
  public var topics: [(topic: Topic, indicators: [(indicator: Indicator, years: [Int])])] {
    indicators.byTopic(\.indicator.field).map { ($0.topic, $0.elements) }
  }

  /// How many there are.
  public var count: Int { indicators.count }

  /// The id of the first.
  public var firstId: IndicatorID? { indicators.first?.indicator.id }

  /// Some of the list, in the same order.
  public func page(_ range: Range<Int>) -> IndicatorList { IndicatorList(Array(indicators[range])) }
}
