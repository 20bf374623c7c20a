import Figures
import Ingest
import Regions
import Statistics

extension Workbench {
  /// What looks wrong among figures on their way in, beside those that stand.
  public func suspicions(_ observations: [Observation]) throws -> [Suspicion] {
    let incoming = Dictionary(grouping: observations, by: \.indicator)
    return try incoming.sorted { $0.key < $1.key }.flatMap { id, cells -> [Suspicion] in
      guard let indicator = indicator(id) else { return [] }
      var standing: [RegionCode: [Int: PublishedValue]] = [:]
      for year in try store.years(of: id, asOf: nil) {
        for (region, cell) in try store.observations(of: id, in: year, asOf: nil) where cell.scope == nil {
          if let number = cell.value.number { standing[region, default: [:]][year] = number }
        }
      }
      let figures = cells.compactMap { cell in
        cell.value.number.map { IncomingFigure(region: cell.region, year: cell.year, value: $0) }
      }
      return Ingest.suspicions(of: figures, indicator: indicator, standing: standing)
    }
  }
}
