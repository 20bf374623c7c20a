import Indicators
import Regions
import Statistics

/// Where a value stands against a target, at published precision.
public enum TargetStatus: String, Sendable {
  case met, nearlyMet, missed, noData
}

/// One year judged by a target.
public struct AssessedYear: Sendable, Equatable {
  public let year: Int
  public let observation: Observation?
  public let status: TargetStatus
  /// Positive on the good side, in the indicator's unit, at the finer of the two precisions.
  public let distance: PublishedValue?

  /// The value, if there is one.
  public var value: PublishedValue? { observation?.value.number }
}

/// A target followed over the years, up to the year reported on.
public struct TargetAssessment: Sendable, Equatable {
  public let target: Target
  public let indicator: Indicator
  /// The year reported on.
  public let current: AssessedYear
  /// Every year with a figure up to it, ascending, the year itself included.
  public let history: [AssessedYear]

  /// How many years running, up to the year reported on, the status has been what it is; a year without a figure ends it.
  public var yearsRunning: Int {
    zip(history.reversed(), 0...).prefix { $0.status == current.status && $0.year == current.year - $1 }.count
  }

  /// The year before, if there is a figure for it.
  public var previous: AssessedYear? { history.first { $0.year == current.year - 1 } }

  /// When the limit would be reached at the pace of the years shown: arithmetic, not a forecast (METHODS, section 9).
  ///
  /// From the Theil–Sen slope of at least three years; nil when met, when the slope leads away, or beyond thirty years.
  public var yearReachedAtPresentPace: Int? {
    guard current.status != .met, let gap = current.distance?.magnitude.doubleValue else { return nil }
    let points = history.compactMap { year in year.distance.map { (x: year.year, y: $0) } }
    guard points.count >= 3, let slope = theilSenSlope(points), slope > 0 else { return nil }
    // A billionth is far below published precision: it only keeps 2.1 / 0.7 from being more than three.
    let years = target.bound.isStrict ? (gap / slope + 1e-9).rounded(.down) + 1 : (gap / slope - 1e-9).rounded(.up)
    return years <= 30 ? current.year + Int(years) : nil
  }
}

/// Judges one value (METHODS, section 9).
public func status(of value: PublishedValue?, against bound: TargetBound, tolerance: PublishedValue?) -> TargetStatus {
  guard let value else { return .noData }
  let distance = distance(of: value, to: bound)
  if distance.isNegative {
    guard let tolerance, tolerance >= distance.magnitude else { return .missed }
    return .nearlyMet
  }
  guard distance.isZero, bound.isStrict else { return .met }
  return tolerance == nil ? .missed : .nearlyMet
}

/// How far a value is on the good side of a bound; negative on the other side.
public func distance(of value: PublishedValue, to bound: TargetBound) -> PublishedValue {
  switch bound {
  case .floor(let limit, _): value - limit
  case .ceiling(let limit, _): limit - value
  case .band(let lower, let upper): min(value - lower, upper - value)
  }
}

extension TargetBound {
  /// Whether the limit itself is on the wrong side.
  public var isStrict: Bool {
    switch self {
    case .floor(_, let strict), .ceiling(_, let strict): strict
    case .band: false
    }
  }
}

/// Follows a target through a series up to a year.
public func assess(
  _ target: Target, indicator: Indicator, series: [Int: Observation], year: Int
) -> TargetAssessment {
  func judge(_ year: Int) -> AssessedYear {
    let observation = target.applies(to: year) ? series[year] : nil
    let value = observation?.value.number
    return AssessedYear(
      year: year, observation: observation,
      status: status(of: value, against: target.bound, tolerance: target.tolerance),
      distance: value.map { distance(of: $0, to: target.bound) })
  }
  let years = series.filter { $0.key <= year && $0.value.value.number != nil && target.applies(to: $0.key) }.keys
    .sorted()
  return TargetAssessment(target: target, indicator: indicator, current: judge(year), history: years.map(judge))
}
