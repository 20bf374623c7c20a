import ComparatorKit
import Glibc

/// The features of all municipalities of a year: as published, and as places on a robust scale.
struct Landscape {
  /// The features that tell municipalities apart; one without spread is left out.
  let features: [WeightedFeature]
  let likeness: Likeness
  /// Published values by municipality code, one for each feature, nil where there is none.
  let values: [String: [Double?]]

  /// Reads the features of the municipalities from the host.
  /// - Throws: What the host said when it failed.
  init(_ asked: [WeightedFeature], _ municipalities: Municipalities, _ host: Host) throws {
    let codes = municipalities.all.map(\.code)
    let columns = try Self.columns(asked.map(\.feature), codes, host)
    var features: [WeightedFeature] = []
    var values = Dictionary(uniqueKeysWithValues: codes.map { ($0, [Double?]()) })
    var places = values
    for (weighted, column) in zip(asked, columns) {
      let measured = column.map { $0.map { weighted.feature.isLogarithmic ? log($0) : $0 } }
      guard let scale = RobustScale(measured.compactMap { $0 }) else { continue }
      features.append(weighted)
      for (index, code) in codes.enumerated() {
        values[code]?.append(column[index])
        places[code]?.append(measured[index].map(scale.place))
      }
    }
    self.features = features
    self.values = values
    likeness = Likeness(places: places, weights: features.map(\.weight))
  }

  /// For each feature the values of the municipalities, in their order; a logarithm needs them above 0.
  private static func columns(_ features: [Feature], _ codes: [String], _ host: Host) throws -> [[Double?]] {
    var blocks: [Int: Observations] = [:]
    for year in Set(features.map(\.year)) {
      let indicators = features.filter { $0.year == year }.map(\.indicator)
      blocks[year] = try host.observations(ObservationQuery(regions: codes, indicators: indicators, years: [year]))
    }
    return features.map { feature in
      codes.map { code in
        let value = blocks[feature.year]?.value(region: code, indicator: feature.indicator, year: feature.year)
        return value.flatMap { feature.isLogarithmic && $0 <= 0 ? nil : $0 }
      }
    }
  }
}
