import Comparing
import Figures
import Statistics

/// A material variation from the year before to a year, that no comment explains.
public enum UnexplainedStatement: Sendable, Equatable {
  case status(Indicator, from: TargetStatus, to: TargetStatus, year: Int)
  /// A change far beyond its own earlier ones, or beyond others'.
  case change(Indicator, from: Noted<PublishedValue>, to: Noted<PublishedValue>, year: Int, isBesideOwn: Bool)

  /// The key figure it is about.
  public var indicator: Indicator {
    switch self {
    case .status(let indicator, _, _, _), .change(let indicator, _, _, _, _): indicator
    }
  }
}
