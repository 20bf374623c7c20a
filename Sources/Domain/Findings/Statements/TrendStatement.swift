import Figures

/// The conclusion above a panel of years.
public enum TrendStatement: Sendable, Equatable {
  /// The status is another than the year before: again as it was once, after so many years.
  case changed(TargetSide, isAgain: Bool, after: Noted<Int>, isMissedNow: Bool)
  /// So many years running one way, and still missed.
  case stillMissed(TargetSide, isRising: Bool, years: Noted<Int>)
  /// The same in every year with a figure.
  case always(TargetSide, years: Noted<Int>)
  case running(TargetSide, years: Noted<Int>)
  case side(TargetSide)
  /// So many years running one way, without a target.
  case way(Indicator, isRising: Bool, years: Noted<Int>)
  /// Higher or lower than in the first year, without a target; nil for as high.
  case since(Indicator, firstYear: Int, isHigher: Bool?)
}

/// On which side of its limit a value lies.
public enum TargetSide: Sendable, Equatable {
  case below, above, at, insideBand, outsideBand
}
