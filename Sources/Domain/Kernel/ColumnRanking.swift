/// Ranks one column after another in all sets; one per worker, since its memory serves one column after another.
struct ColumnRanking {
  let cube: Cube
  let weights: Weights
  let definitions: Definitions
  let quartiles: QuartilePlaces
  private var sorted: SortedColumn
  private let runs: UnsafeMutablePointer<UInt64>
  private let filled: UnsafeMutablePointer<Int32>
  /// By region its packed figure, for sets that overlap; the largest number for none.
  private let keyOf: UnsafeMutablePointer<UInt64>

  init(_ cube: Cube, _ weights: Weights, _ definitions: Definitions, _ quartiles: QuartilePlaces) {
    (self.cube, self.weights, self.definitions, self.quartiles) = (cube, weights, definitions, quartiles)
    sorted = SortedColumn(capacity: cube.regionCount)
    runs = .allocate(capacity: cube.regionCount + 1)
    filled = .allocate(capacity: cube.regionCount + 1)
    keyOf = .allocate(capacity: cube.regionCount + 1)
  }

  func deallocate() {
    sorted.deallocate()
    runs.deallocate()
    filled.deallocate()
    keyOf.deallocate()
  }

  /// Sorts a column once and ranks it in every set.
  mutating func rank(
    _ column: Int, _ better: Better, regions: UnsafeBufferPointer<UInt16>, into standings: [Standings]
  ) {
    sorted.load(column, of: cube, regions: regions)
    for standing in standings {
      let ranks = standing.places.base + column * cube.regionCount
      let percentiles = standing.percentiles.base + column * cube.regionCount
      ranks.update(repeating: 0, count: cube.regionCount)
      percentiles.update(repeating: .nan, count: cube.regionCount)
      let statistics = standing.statistics.base + column * standing.sets.count
      if standing.sets.groupOf.isEmpty {
        rankOwn(column, better, standing.sets.own, ranks, percentiles, statistics)
      } else if standing.sets.count == 1, standing.sets.starts[1] == Int32(regions.count) {
        rank(sorted.keys, sorted.count, column, better, ranks, percentiles, statistics)
      } else {
        rankGroups(column, better, standing.sets, ranks, percentiles, statistics)
      }
    }
  }

  private func run(_ keys: UnsafeMutablePointer<UInt64>, _ count: Int, _ column: Int) -> SortedRun {
    SortedRun(
      keys: keys, count: count, least: sorted.least, isSmall: weights.areSmall && cube.wide[column] == nil)
  }

  private func rank(
    _ keys: UnsafeMutablePointer<UInt64>, _ count: Int, _ column: Int, _ better: Better,
    _ ranks: UnsafeMutablePointer<UInt16>, _ percentiles: UnsafeMutablePointer<Double>,
    _ statistics: UnsafeMutablePointer<SetStatistics>
  ) {
    let run = run(keys, count, column)
    switch definitions.percentile {
    case .midRank: run.rank(better, .midRank, ranks, percentiles)
    case .fromBest: run.rank(better, .fromBest, ranks, percentiles)
    }
    statistics.initialize(to: run.statistics(decimals: Int(cube.decimals[column]), weights: weights, quartiles))
  }

  /// Hands the sorted figures out to their groups, whose stretches are then sorted too.
  private func rankGroups(
    _ column: Int, _ better: Better, _ sets: RegionSets, _ ranks: UnsafeMutablePointer<UInt16>,
    _ percentiles: UnsafeMutablePointer<Double>, _ statistics: UnsafeMutablePointer<SetStatistics>
  ) {
    sets.starts.withUnsafeBufferPointer { starts in
      for group in 0..<sets.count { filled[group] = starts[group] }
      sets.groupOf.withUnsafeBufferPointer { groupOf in
        for place in 0..<sorted.count {
          let key = sorted.keys[place]
          let group = Int(groupOf[Int(key & SortedColumn.regionMask)])
          guard group >= 0 else { continue }
          runs[Int(filled[group])] = key
          filled[group] &+= 1
        }
      }
      for group in 0..<sets.count {
        let start = Int(starts[group])
        rank(runs + start, Int(filled[group]) - start, column, better, ranks, percentiles, statistics + group)
      }
    }
  }

  /// Ranks each region in a set of its own.
  private func rankOwn(
    _ column: Int, _ better: Better, _ sets: [[Int32]], _ ranks: UnsafeMutablePointer<UInt16>,
    _ percentiles: UnsafeMutablePointer<Double>, _ statistics: UnsafeMutablePointer<SetStatistics>
  ) {
    keyOf.update(repeating: .max, count: cube.regionCount)
    for place in 0..<sorted.count {
      keyOf[Int(sorted.keys[place] & SortedColumn.regionMask)] = sorted.keys[place]
    }
    for (region, members) in sets.enumerated() {
      let run = run(runs, gather(members), column)
      statistics[region] = run.statistics(decimals: Int(cube.decimals[column]), weights: weights, quartiles)
      guard !members.isEmpty, keyOf[region] != .max else { continue }
      let figure = keyOf[region] &>> SortedColumn.regionBits
      var (below, tied) = (0, 0)
      for place in 0..<run.count {
        let other = run.keys[place] &>> SortedColumn.regionBits
        below += other < figure ? 1 : 0
        tied += other == figure ? 1 : 0
      }
      let place = better == .smaller ? below + 1 : run.count - below - tied + 1
      ranks[region] = UInt16(place) | (tied > 1 ? Standings.shared : 0)
      percentiles[region] = definitions.percentile.percentile(place: place, tied: tied, count: run.count)
    }
  }

  /// Puts the packed figures of some regions in order; gives how many have one.
  private func gather(_ members: [Int32]) -> Int {
    var count = 0
    for member in members where keyOf[Int(member)] != .max {
      let key = keyOf[Int(member)]
      runs[count] = key
      count += 1
      guard members.count <= 32 else { continue }
      var place = count - 1
      while place > 0, runs[place - 1] > key {
        runs[place] = runs[place - 1]
        place -= 1
      }
      runs[place] = key
    }
    if members.count > 32 {
      var all = UnsafeMutableBufferPointer(start: runs, count: count)
      all.sort()
    }
    return count
  }
}
