import Figures
import Regions
import Statistics

/// Where a value stands against a target, at published precision.
public enum TargetStatus: String, Sendable {
  case met, nearlyMet, missed, noData
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

  /// How many years running, up to the year reported on, the target of its time was met.
  public var yearsMetRunning: Int { current.status == .met ? yearsRunning : 0 }

  /// Whether the headline may count it: a council's decision made before the year was over, with a figure or without.
  public var countsInHeadline: Bool { target.basis == .council && !current.isRetrospective }

  /// Whether nobody says from which year it applies, and it is used for every year shown; one decision of several applies
  /// from the year it was made.
  public var isUsedForAllYears: Bool { target.validFrom == nil && history.allSatisfy { $0.target == target } }

  /// The limit that the year reported on is held against: of the decision in force then, which may be another than the newest.
  public var bound: TargetBound { (current.target ?? target).bound }

  /// The year before, if there is a figure for it.
  public var previous: AssessedYear? { history.first { $0.year == current.year - 1 } }

  /// How the figure has changed since the year before, as seen from its target; nil when unchanged or unknown.
  public var change: TargetChange? {
    guard let now = current.value, let before = previous?.value, let distance = current.distance,
      let earlier = previous?.distance, distance != earlier
    else { return nil }
    let series = history.compactMap { year in year.value.map { (year: year.year, value: $0) } }
    if UsualChange(series).isTiny(from: before, to: now) { return .aboutUnchanged }
    return distance > earlier ? .better : .worse
  }

  /// When the limit would be reached at the pace of the years shown: arithmetic, not a forecast (METHODS, section 9).
  ///
  /// From the Theil–Sen slope of at least five years whose 95 % interval leaves out 0, which is when Mann–Kendall's chance
  /// is below 5 %; nil when met, when the slope leads away, or beyond thirty years.
  public var yearReachedAtPresentPace: Int? {
    guard current.status != .met, let gap = current.distance?.magnitude.doubleValue else { return nil }
    let points = history.compactMap { year in
      year.value.map { (x: year.year, y: distance(of: $0, to: target.bound)) }
    }
    guard points.count >= TrendAssessment.fewestYears, let slope = theilSenSlope(points)?.doubleValue, slope > 0,
      let test = MannKendall(points.map(\.y), correction: serialCorrection(points)),
      test.pValue < TrendAssessment.significance
    else { return nil }
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

/// The decision in force in a year, of all there are about one thing: the one that began last.
///
/// A decision begins with its first year. Where that is unknown and there is another decision, it begins in the year it was
/// made; one that stands alone is used for every year.
public func targetInForce(in year: Int, among decisions: [Target]) -> Target? {
  func began(_ target: Target) -> Int {
    target.validFrom ?? (decisions.count > 1 ? target.yearDecided : nil) ?? Int.min
  }
  return decisions.filter { $0.applies(to: year) && began($0) <= year }.max { left, right in
    (began(left), left.decidedOn ?? "") < (began(right), right.decidedOn ?? "")
  }
}

/// Follows decisions about one thing through a series up to a year, each year judged by the one in force then.
///
/// Nil when none is in force in the year.
public func assess(
  _ decisions: [Target], indicator: Indicator, series: [Int: Observation], year: Int
) -> TargetAssessment? {
  func judge(_ year: Int) -> AssessedYear {
    let target = targetInForce(in: year, among: decisions)
    let observation = target == nil ? nil : series[year]
    guard let target, let value = observation?.value.number else {
      return AssessedYear(year: year, target: target, observation: observation, status: .noData, distance: nil)
    }
    return AssessedYear(
      year: year, target: target, observation: observation,
      status: status(of: value, against: target.bound, tolerance: target.tolerance),
      distance: distance(of: value, to: target.bound))
  }
  guard let target = targetInForce(in: year, among: decisions) else { return nil }
  let years = series.filter { $0.key <= year && $0.value.value.number != nil }.keys.sorted()
  return TargetAssessment(
    target: target, indicator: indicator, current: judge(year),
    history: years.map(judge).filter { $0.target != nil })
}
