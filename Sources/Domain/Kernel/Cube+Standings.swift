extension Cube {
  /// Ranks every region in each of the sets, in every column, and tells what the sets' figures have in common.
  ///
  /// Each column is sorted once for all sets. Ties are decided at published precision and share the best place, and the
  /// next one is skipped: 1, 2, 2, 4. A region without figure has no place and counts nowhere. `better` has one entry for each
  /// column, `weights` one for each region, or none for no weighted means. The result has one entry for each of `sets`.
  /// Beside it, memory for a few columns is taken for each piece of work.
  public func standings(
    in sets: [RegionSets], better: [Better], weights: [Int64]? = nil, definitions: Definitions = .house,
    spread: Spread = inTurn
  ) -> [Standings] {
    precondition(better.count == columnCount, "each column has a best end")
    for set in sets {
      precondition(set.groupOf.count == regionCount || set.own.count == regionCount, "sets are of the cube's regions")
    }
    let standings = sets.map { Standings($0, of: self) }
    let regions = (0..<regionCount).filter { region in sets.contains { $0.holds(region) } }.map(UInt16.init)
    let quartiles = QuartilePlaces(definitions.quantiles, most: regionCount)
    let weights = Weights(weights, regionCount: regionCount)
    let pieces = ColumnPieces(columnCount: columnCount, size: 128)
    spread(pieces.count) { piece in
      var ranking = ColumnRanking(self, weights, definitions, quartiles)
      defer { ranking.deallocate() }
      regions.withUnsafeBufferPointer { regions in
        for column in pieces[piece] { ranking.rank(column, better[column], regions: regions, into: standings) }
      }
    }
    return standings
  }
}

extension RegionSets {
  /// Whether a region is a member of any set.
  fileprivate func holds(_ region: Int) -> Bool {
    if !groupOf.isEmpty { return groupOf[region] >= 0 }
    return own.contains { $0.contains(Int32(region)) }
  }
}
