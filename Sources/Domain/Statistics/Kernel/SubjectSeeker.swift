import Synchronization

/// Answers for one region in several sets, in pieces that may be worked on at the same time.
struct SubjectSeeker: Sendable {
  let matrix: FigureMatrix
  let subject: Int
  let sets: [[Int]]
  let weights: [Int64]
  let highestIsBest: [Bool]
  let options: RankOptions

  /// For each set, 1 for each region in it and 0 for the others.
  private var masks: [Int] {
    sets.flatMap { set in set.reduce(into: [Int](repeating: 0, count: matrix.regions)) { $0[$1] = 1 } }
  }

  /// By set, then column; nil where a column cannot be sorted.
  func places() -> [[SubjectPlace]]? {
    let pieces = max(1, min(matrix.columns, options.pieces))
    let found = Mutex([Int: [[SubjectPlace]]]())
    options.perform(pieces) { piece in
      let range = matrix.columns * piece / pieces..<matrix.columns * (piece + 1) / pieces
      if let part = places(range) { found.withLock { $0[piece] = part } }
    }
    return found.withLock { found in
      guard found.count == pieces else { return nil }
      return sets.indices.map { set in (0..<pieces).flatMap { found[$0]?[set] ?? [] } }
    }
  }

  private func places(_ columns: Range<Int>) -> [[SubjectPlace]]? {
    var sorter = ColumnSorter(regions: matrix.regions)
    let (run, masks) = (SortedRun(regions: matrix.regions), masks)
    var found = sets.map { _ in [SubjectPlace]() }
    for index in found.indices { found[index].reserveCapacity(columns.count) }
    for column in columns {
      let cells = column * matrix.regions
      let isSorted = matrix.mantissas.withUnsafeBufferPointer { mantissas in
        sorter.sort(UnsafeBufferPointer(rebasing: mantissas[cells..<cells + matrix.regions]))
      }
      guard isSorted else { return nil }
      let own = matrix.mantissas[cells + subject]
      for set in sets.indices { found[set].append(place(column, own: own, set, masks, sorter, run)) }
    }
    return found
  }

  private func place(
    _ column: Int, own: Int64, _ set: Int, _ masks: [Int], _ sorter: borrowing ColumnSorter, _ run: SortedRun
  ) -> SubjectPlace {
    let standing = run.fill(
      sorter, weights, masks, from: set * matrix.regions, leavingOut: options.countsSubject ? -1 : subject, own: own)
    let statistics = run.statistics(Double(PowerOfTen[Int(matrix.decimals[column])]), options.quantiles)
    guard own != FigureMatrix.missing else {
      return SubjectPlace(rank: nil, percentile: nil, reporting: standing.count, statistics: statistics)
    }
    let better = highestIsBest[column] ? standing.count - standing.below - standing.tied : standing.below
    return SubjectPlace(
      rank: better + 1,
      percentile: SortedRun.percentile(
        better: better, tied: standing.tied, of: standing.count, options.percentile),
      reporting: standing.count, statistics: statistics)
  }
}
