/// Ranks and summarises column after column, in pieces that may be worked on at the same time.
struct ColumnRanker: Sendable {
  let matrix: FigureMatrix
  /// Each region's group, counted from 0, or -1.
  let groups: [Int]
  let weights: [Int64]
  let highestIsBest: [Bool]
  let options: RankOptions

  /// All, and each group.
  var sets: Int { (groups.max() ?? -1) + 2 }

  /// Fills the places; false where a column cannot be sorted.
  func rank(into places: RankPlaces) -> Bool {
    let pieces = max(1, min(matrix.columns, options.pieces))
    let failures = UnsafeMutablePointer<Bool>.allocate(capacity: pieces)
    defer { failures.deallocate() }
    let flags = Flags(pointer: failures)
    options.perform(pieces) { piece in
      let range = matrix.columns * piece / pieces..<matrix.columns * (piece + 1) / pieces
      flags.pointer[piece] = !rank(range, into: places)
    }
    return !(0..<pieces).contains { failures[$0] }
  }

  private struct Flags: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<Bool>
  }

  private func rank(_ columns: Range<Int>, into places: RankPlaces) -> Bool {
    var sorter = ColumnSorter(regions: matrix.regions)
    let run = SortedRun(regions: matrix.regions)
    let members = GroupMembers(groups, sets: sets)
    return matrix.mantissas.withUnsafeBufferPointer { mantissas in
      weights.withUnsafeBufferPointer { weights in
        for column in columns {
          let cells = column * matrix.regions
          guard sorter.sort(UnsafeBufferPointer(rebasing: mantissas[cells..<cells + matrix.regions])) else {
            return false
          }
          (places.ranks + cells).update(repeating: 0, count: matrix.regions)
          (places.groupRanks + cells).update(repeating: 0, count: matrix.regions)
          (places.percentiles + cells).update(repeating: .nan, count: matrix.regions)
          (places.groupPercentiles + cells).update(repeating: .nan, count: matrix.regions)
          let turn = (unit: Double(PowerOfTen[Int(matrix.decimals[column])]), highestIsBest: highestIsBest[column])
          members.distribute(sorter)
          for set in 0..<sets {
            run.fill(set == 0 ? members.everybody : members.of(set - 1), sorter, weights)
            if set == 0 {
              run.rank(turn.highestIsBest, options.percentile, places.ranks + cells, places.percentiles + cells)
            } else {
              run.rank(
                turn.highestIsBest, options.percentile, places.groupRanks + cells, places.groupPercentiles + cells)
            }
            (places.statistics + column * sets + set).initialize(to: run.statistics(turn.unit, options.quantiles))
          }
        }
        return true
      }
    }
  }
}
