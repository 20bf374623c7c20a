import JSONStat
import Statistics

// Sums that depend on the place of every number, so that results can be held against others'.
extension Country {
  private static func weight(_ first: Int, _ indicator: Int, _ year: Int) -> Double {
    Double((first * 31 + indicator * 17 + year * 7) % 97 + 1)
  }

  /// Of an answer: figures, statuses by symbol, and the figures' sum.
  func sums(of cube: Cube) -> [(String, Double)] {
    let columns = cube.cellCount / cube.dimensions[0].codes.count
    let years = columns / indicators.count
    var (cells, sum) = (0, 0.0)
    var statuses: [String: Int] = [:]
    for position in 0..<cube.cellCount {
      if let status = cube.status(at: position) { statuses[status, default: 0] += 1 }
      guard let value = cube.value(at: position)?.doubleValue else { continue }
      let (region, column) = position.quotientAndRemainder(dividingBy: columns)
      cells += 1
      sum += value * Self.weight(region, column / years, column % years)
    }
    return [("cells", Double(cells)), ("vsum", sum)]
      + statuses.sorted { $0.key < $1.key }.map { ("status \($0.key)", Double($0.value)) }
  }

  /// Of ranks: how many, and the sums of ranks, percentiles and statistics.
  func sums(of ranked: RankedColumns) -> [(String, Double)] {
    let years = ranked.columns / indicators.count
    var sums = ["rows": 0.0, "rank_all": 0, "pct_all": 0, "rank_grp": 0, "pct_grp": 0]
    for column in 0..<ranked.columns {
      for region in 0..<ranked.regions where ranked.rank(of: region, in: column) > 0 {
        let weight = Self.weight(region, column / years, column % years)
        sums["rows", default: 0] += 1
        sums["rank_all", default: 0] += Double(ranked.rank(of: region, in: column)) * weight
        sums["pct_all", default: 0] += ranked.percentile(of: region, in: column) * weight
        sums["rank_grp", default: 0] += Double(ranked.groupRank(of: region, in: column)) * weight
        sums["pct_grp", default: 0] += ranked.groupPercentile(of: region, in: column) * weight
      }
      for set in 0..<ranked.sets {
        add(ranked.statistics(of: set, in: column), Self.weight(set, column / years, column % years), to: &sums)
      }
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Of the subject's places: the sums of ranks, percentiles and statistics.
  func sums(of places: [[SubjectPlace]]) -> [(String, Double)] {
    var sums: [String: Double] = [:]
    for (set, places) in places.enumerated() {
      let years = places.count / indicators.count
      for (column, place) in places.enumerated() {
        let weight = Self.weight(set, column / years, column % years)
        add(place.statistics, weight, to: &sums)
        sums["rank", default: 0] += Double(place.rank ?? 0) * weight
        sums["pct", default: 0] += (place.percentile ?? 0) * weight
      }
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func add(_ statistics: ColumnStatistics, _ weight: Double, to sums: inout [String: Double]) {
    guard statistics.count > 0 else { return }
    for (name, value) in named(statistics) { sums[name, default: 0] += value * weight }
  }

  private func named(_ told: ColumnStatistics) -> [(String, Double)] {
    [
      ("n", Double(told.count)), ("mean", told.mean), ("wmean", told.weightedMean), ("median", told.median),
      ("q1", told.lowerQuartile), ("q3", told.upperQuartile), ("min", told.minimum), ("max", told.maximum),
    ]
  }

  /// The subject's places as JSON: a row for each set, key figure and year in which anyone of the set has a figure.
  func report(_ places: [[SubjectPlace]]) -> [UInt8] {
    var text = "["
    text.reserveCapacity(places.count * (places.first?.count ?? 0) * 280)
    for (set, places) in places.enumerated() {
      let years = places.count / indicators.count
      for (column, place) in places.enumerated() where place.reporting > 0 {
        text += text.utf8.count > 1 ? ",\n" : ""
        text += "{\"kpi\":\"\(indicators[column / years].code)\",\"year\":\(2024 - years + 1 + column % years)"
        text += ",\"set\":\"\(sets[set].name)\",\"rank\":"
        text += place.rank.map(String.init) ?? "null"
        text += ",\"pct\":"
        text += place.percentile.map { $0.description } ?? "null"
        for (name, value) in named(place.statistics) {
          text += ",\"\(name)\":"
          text += name == "n" ? String(place.statistics.count) : value.isNaN ? "null" : value.description
        }
        text += "}"
      }
    }
    return Array((text + "]\n").utf8)
  }
}
