import Figures
import Regions
import Values

/// How many municipalities have reported, for one indicator and year.
public struct Coverage: Sendable, Equatable {
  public let indicator: IndicatorID
  public let year: Int
  public let reported: Int
  public let municipalities: Int
}

extension HarmonisedAnswer {
  /// For each indicator and year, how many municipalities have a value; groups and territories are not counted.
  public func coverage(_ regions: RegionBook) -> [Coverage] {
    let municipal = Set(regions.municipalities.map(\.code))
    var counts: [IndicatorID: [Int: (reported: Int, all: Int)]] = [:]
    for (cell, _) in observations where municipal.contains(cell.region) {
      counts[cell.indicator, default: [:]][cell.year, default: (0, 0)].all += 1
      if cell.value.number != nil { counts[cell.indicator, default: [:]][cell.year, default: (0, 0)].reported += 1 }
    }
    return counts.flatMap { indicator, years in
      years.map {
        Coverage(indicator: indicator, year: $0.key, reported: $0.value.reported, municipalities: $0.value.all)
      }
    }.sorted { ($0.indicator, $0.year) < ($1.indicator, $1.year) }
  }

  /// The same answer, with the status `withdrawn` where the same table gave a value earlier and gives none now.
  public func markingWithdrawn(earlier: (Observation) throws -> [Observation]) rethrows -> HarmonisedAnswer {
    var marked = self
    for (index, row) in observations.enumerated() where row.observation.value.number == nil {
      let cell = row.observation
      let hadValue = try earlier(cell).contains {
        $0.locator == cell.locator && $0.value.number != nil && $0.known <= cell.known
      }
      guard hadValue else { continue }
      marked.observations[index].observation = Observation(
        indicator: cell.indicator, region: cell.region, year: cell.year, value: cell.value, status: .withdrawn,
        dataset: cell.dataset, locator: cell.locator, known: cell.known, scope: cell.scope,
        differences: cell.differences)
    }
    return marked
  }
}
