import Benchmarking
import Indicators
import Regions
import Reports

extension Workbench {
  /// A municipality's series of an indicator, over the years asked for or all there are.
  public func trendReport(
    of indicator: Indicator, for subject: Municipality, from: Int?, to: Int?
  ) throws -> TrendReport {
    let lineage = regions.lineage(of: subject)
    let related = [subject] + lineage.segments.flatMap { [$0.sameName].compactMap { $0 } + $0.predecessors }
    var cells: [RegionCode: [Int: Observation]] = [:]
    for municipality in related where cells[municipality.code] == nil {
      cells[municipality.code] = try store.series(of: indicator.id, in: municipality.code, asOf: asOf)
    }
    let years = cells.values.flatMap(\.keys)
    guard let first = from ?? years.min(), let last = to ?? years.max(), first <= last else {
      return TrendReport(
        subject: subject, indicator: indicator, trend: Trend(points: [], breaks: [], leftOut: []), conflicts: [],
        origins: [])
    }
    let trend = trend(of: indicator, for: subject, lineage: lineage, years: first...last) { cells[$0.code] ?? [:] }
    let datasets = Set(trend.points.compactMap { $0.observation?.dataset })
    return TrendReport(
      subject: subject, indicator: indicator, trend: trend,
      conflicts: try store.conflicts(about: indicator.id).filter { conflict in
        conflict.region == subject.code && conflict.year.map((first...last).contains) == true
      }, origins: try datasets.sorted().compactMap { try store.origin(of: $0) })
  }
}
