import Comparing
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
