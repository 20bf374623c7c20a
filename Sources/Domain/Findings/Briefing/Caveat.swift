import Figures

/// What limits the figures, each only where it applies.
public enum Caveat: Sendable, Equatable {
  /// Figures of the year are provisional, to be revised in June of the year after.
  case provisional(year: Int)
  case unknownStatus, consolidated, targetDates
  /// Targets in force without a figure of the year.
  case withoutFigure([Indicator])
  /// Targets that are counted among the council's although the source does not say who decided them.
  case unstatedBasis([Indicator])
  case otherYears([IndicatorYear])
  /// Figures that are of another period than the whole year, such as a tertial.
  case otherPeriods([IndicatorPeriod])
  /// The subject is ranked on figures that are not as final as the others'.
  case unlikeStatus(subject: String, [UnlikeStatus])
  /// Too few had a figure to be ranked.
  case coverage
}

/// A key figure and the period its figure is of, in the source's words.
public struct IndicatorPeriod: Sendable, Equatable {
  public let indicator: Indicator
  public let period: String
}

/// A key figure and the year its figure is of.
public struct IndicatorYear: Sendable, Equatable {
  public let indicator: Indicator
  public let year: Int
}
