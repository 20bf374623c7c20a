import Figures
import Regions
import Statistics

/// A municipality's series, with its breaks and the years that are left out.
public struct Trend: Sendable, Equatable {
  public let points: [TrendPoint]
  public let breaks: [SeriesBreak]
  /// Years left out since the municipality was then part of another, with that other's name.
  public let leftOut: [(years: ClosedRange<Int>, partOf: [String])]

  public static func == (left: Self, right: Self) -> Bool {
    left.points == right.points && left.breaks == right.breaks
      && left.leftOut.map(\.years) == right.leftOut.map(\.years)
  }

  public init(points: [TrendPoint], breaks: [SeriesBreak], leftOut: [(years: ClosedRange<Int>, partOf: [String])]) {
    self.points = points
    self.breaks = breaks
    self.leftOut = leftOut
  }
}

/// Builds a series over renumberings, mergers and splits.
///
/// A renumbering goes on without a word. Through a merger or split, a volume is the sum of all that became part, where
/// every part has a figure; a ratio is never summed: the series goes on with the one of the same name, across a break,
/// or stops. `series` gives the published figures of any municipality by year.
public func trend(
  of indicator: Indicator, for municipality: Municipality, lineage: Lineage, years: ClosedRange<Int>,
  breaks definitions: [DefinitionBreak] = [], series: (Municipality) throws -> [Int: Observation]
) rethrows -> Trend {
  let own = try series(municipality)
  var points: [TrendPoint] = []
  var breaks: [SeriesBreak] = municipality.breaks.filter(years.contains).map {
    SeriesBreak(year: $0, reason: .merger(of: []))
  }
  var leftOut: [(years: ClosedRange<Int>, partOf: [String])] = []
  for year in years where municipality.exists(in: year) {
    points.append(TrendPoint(year: year, own[year], basis: .own))
  }
  for segment in lineage.segments {
    let span = segment.division.years.clamped(to: years)
    guard segment.division.years.overlaps(years) else { continue }
    let earlier = try earlierPoints(segment, indicator, span, series)
    if earlier.contains(where: { $0.value != nil }) {
      points += earlier
      if let began = segment.division.next?.rawValue { breaks.append(SeriesBreak(year: began, segment)) }
    } else {
      leftOut.append((span, segment.predecessors.map(\.name)))
    }
  }
  let first = points.filter { $0.value != nil }.map(\.year).min() ?? Int.max
  breaks += definitions.filter { first < $0.year && years.contains($0.year) }.map {
    SeriesBreak(year: $0.year, reason: .definition($0))
  }
  return Trend(
    points: points.sorted { $0.year < $1.year }, breaks: (breaks + scopeBreaks(points)).sorted { $0.year < $1.year },
    leftOut: leftOut)
}

private func earlierPoints(
  _ segment: Lineage.Segment, _ indicator: Indicator, _ years: ClosedRange<Int>,
  _ series: (Municipality) throws -> [Int: Observation]
) rethrows -> [TrendPoint] {
  if indicator.isAdditive, segment.isWhole, segment.predecessors.count > 1 {
    let parts = try segment.predecessors.map { ($0.code, try series($0)) }
    return years.map { year in TrendPoint(year: year, summing: parts.map { ($0.0, $0.1[year]) }) }
  }
  guard let same = segment.sameName else { return [] }
  let figures = try series(same)
  return years.map { TrendPoint(year: $0, figures[$0], basis: .sameName(same.code)) }
}

/// A break after the last year of another accounting scope.
private func scopeBreaks(_ points: [TrendPoint]) -> [SeriesBreak] {
  let sorted = points.filter { $0.value != nil }.sorted { $0.year < $1.year }
  return zip(sorted, sorted.dropFirst()).compactMap { before, after in
    before.observation?.scope == after.observation?.scope ? nil : SeriesBreak(year: after.year, reason: .scope)
  }
}

extension Division {
  /// The years it was in force.
  public var years: ClosedRange<Int> {
    switch self {
    case .until2019: 1900...2019
    case .from2020: 2020...2023
    case .from2024: 2024...2100
    }
  }
}
