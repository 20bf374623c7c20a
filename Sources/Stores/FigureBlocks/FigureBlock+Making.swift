import Figures
import Regions
import Values

extension FigureBlock {
  /// A block of figures that share key figure, year and source; they may come in any order.
  ///
  /// Throws `BlockFault` where two are of the same region, locator and day, or where one is not of the block.
  public convenience init(_ rows: [StoredObservation]) throws(BlockFault) {
    guard let first = rows.first?.observation else { throw BlockFault(.empty) }
    let keyed = rows.map { (key: RegionKey($0.observation.region), row: $0) }
    let sorted = keyed.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      let (one, other) = (left.row.observation, right.row.observation)
      return (one.locator, one.known) < (other.locator, other.known)
    }.map(\.row)
    for (one, other) in zip(sorted.map(\.observation), sorted.dropFirst().map(\.observation))
    where one.region == other.region && one.locator == other.locator && one.known == other.known {
      throw BlockFault(.twice(region: one.region.rawValue, locator: one.locator))
    }
    let cells = sorted.map(\.observation)
    guard
      cells.allSatisfy({
        $0.indicator == first.indicator && $0.year == first.year && $0.dataset == first.dataset
      })
    else { throw BlockFault(.strayFigure) }
    self.init(first.indicator, first.year, first.dataset, FigureColumns(sorted))
  }

  /// The blocks of any figures, by key figure, year and source, in that order.
  public static func blocks(of rows: some Sequence<StoredObservation>) throws(BlockFault) -> [FigureBlock] {
    var groups: [BlockKey: [StoredObservation]] = [:]
    for row in rows { groups[BlockKey(row.observation), default: []].append(row) }
    var blocks: [FigureBlock] = []
    for key in groups.keys.sorted() { blocks.append(try FigureBlock(groups[key] ?? [])) }
    return blocks
  }
}

/// What all figures of a block share.
private struct BlockKey: Hashable, Comparable {
  let indicator: IndicatorID
  let year: Int
  let dataset: String

  init(_ observation: Observation) {
    (indicator, year, dataset) = (observation.indicator, observation.year, observation.dataset)
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.indicator, left.year, left.dataset) < (right.indicator, right.year, right.dataset)
  }
}
