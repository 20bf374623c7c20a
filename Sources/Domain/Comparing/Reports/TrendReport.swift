import Figures
import Regions
import Statistics

/// A municipality's series of one key figure, with statuses and breaks.
public struct TrendReport: Sendable {
  public let subject: Municipality
  public let indicator: Indicator
  public let trend: Trend
  /// What can be said of it; nil without values.
  public let assessment: TrendAssessment?
  /// How the peers moved over the same years.
  public let movements: [PeerMovement]
  /// The kroner that amounts are told in; nil for those of each year.
  public let prices: ConstantPrices?
  public let conflicts: [Conflict]
  public let origins: [Origin]
  /// Comparators that were asked for peers and failed.
  public let failed: [Ranking]

  public init(
    subject: Municipality, indicator: Indicator, trend: Trend, assessment: TrendAssessment? = nil,
    movements: [PeerMovement] = [], failed: [Ranking] = [], prices: ConstantPrices? = nil, conflicts: [Conflict],
    origins: [Origin]
  ) {
    let isSeries = !trend.isNeedAdjusted(indicator)
    self.assessment = isSeries ? assessment : nil
    self.movements = isSeries ? movements : []
    self.prices = prices
    self.subject = subject
    self.indicator = indicator
    self.trend = trend
    self.conflicts = conflicts
    self.origins = origins
    self.failed = failed
  }

  /// Whether a comparator that was asked for peers failed.
  public var hasFailure: Bool { !failed.isEmpty }

  /// Whether there is any value at all.
  public var isEmpty: Bool { trend.points.allSatisfy { $0.value == nil } }

  /// Whether the figures are no series, since need is reckoned anew each year.
  public var isNeedAdjusted: Bool { trend.isNeedAdjusted(indicator) }

  /// The years told in the prices of one, whose deflator is an estimate; the year of the prices among them.
  public var estimatedYears: [Int] {
    guard let prices else { return [] }
    return Set(trend.points.map(\.year) + [prices.base]).filter(prices.deflator.estimates.contains).sorted()
  }

  /// What the report was made with.
  public var methods: [Method] {
    let used: [(Method, Bool)] = [
      (.values, true), (.averages, !movements.isEmpty), (.trend, assessment != nil), (.deflation, prices != nil),
    ]
    return used.filter(\.1).map(\.0)
  }
}
