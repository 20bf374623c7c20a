import Comparing
import Figures
import Findings
import Foundation
import Regions
import Statistics
import Values

extension KeptBriefing {
  /// The numbers it holds.
  var snapshot: BriefingSnapshot {
    var snapshot = BriefingSnapshot(subject: RegionCode(subject.code), year: year)
    for target in targets {
      if target.value != nil { snapshot.targets[target.indicator] = TargetStatus(rawValue: target.status) }
      snapshot.limits[target.indicator] = target.bound
      for year in target.history {
        snapshot.note(
          Cell(code: subject.code, value: year.value, source: nil, locator: nil), target.indicator, year.year)
      }
    }
    for report in rankings {
      for ranking in report.rankings {
        for cell in ranking.rows + ranking.references {
          snapshot.note(cell, IndicatorID(report.indicator.id), report.year)
        }
        guard let rank = ranking.rank, let reporting = ranking.reporting else { continue }
        snapshot.places[
          BriefingSnapshot.View(indicator: IndicatorID(report.indicator.id), comparator: ranking.comparator.id)] =
          BriefingSnapshot.Place(year: report.year, rank: rank, reporting: reporting)
      }
    }
    return snapshot
  }
}

extension BriefingSnapshot {
  fileprivate mutating func note(_ cell: KeptBriefing.Cell, _ indicator: IndicatorID, _ year: Int) {
    guard let value = cell.value.flatMap({ PublishedValue($0.description) }) else { return }
    figures[Cell(indicator: indicator, region: RegionCode(cell.code), year: year)] = Figure(
      value: value, source: [cell.source, cell.locator].compactMap { $0 }.joined(separator: "#"))
  }
}

extension KeptBriefing.Target {
  /// Its limit; nil where the file does not say.
  fileprivate var bound: TargetBound? {
    func value(_ number: Decimal?) -> PublishedValue? { number.flatMap { PublishedValue($0.description) } }
    switch (kind, value(target), value(lower), value(upper)) {
    case ("floor", let limit?, _, _): return .floor(limit, strict: strict ?? false)
    case ("ceiling", let limit?, _, _): return .ceiling(limit, strict: strict ?? false)
    case ("band", _, let lower?, let upper?): return .band(lower: lower, upper: upper)
    default: return nil
    }
  }
}
