/// What is asked about one region: in which sets, and by which definitions.
struct SubjectQuestion {
  let subject: Int
  /// The members that each set's statistics count, in order.
  let members: [[UInt16]]
  let weights: Weights
  let definitions: Definitions
  let quartiles: QuartilePlaces

  /// Memory for one set in one column, of figures of 32 and of 64 bits.
  private struct Workspace {
    var narrow: PeerFigures<Int32>
    var wide: PeerFigures<Int64>
    let narrowSelection: Selection<Int32>
    let wideSelection: Selection<Int64>

    init(capacity: Int) {
      (narrow, wide) = (PeerFigures(capacity: capacity), PeerFigures(capacity: capacity))
      (narrowSelection, wideSelection) = (Selection(capacity: capacity), Selection(capacity: capacity))
    }

    func deallocate() {
      narrow.deallocate()
      wide.deallocate()
      narrowSelection.deallocate()
      wideSelection.deallocate()
    }
  }

  /// Answers some columns, with memory of its own.
  func answer(_ columns: Range<Int>, of cube: Cube, _ better: [Better], into answers: SubjectAnswers) {
    var workspace = Workspace(capacity: cube.regionCount)
    defer { workspace.deallocate() }
    for (set, members) in members.enumerated() {
      let own = members.map { weights.values.base[Int($0)] }
      members.withUnsafeBufferPointer { members in
        own.withUnsafeBufferPointer { own in
          for column in columns {
            answer(column, of: cube, better[column], (members, own), &workspace, set, into: answers)
          }
        }
      }
    }
  }

  private func answer(
    _ column: Int, of cube: Cube, _ better: Better,
    _ set: (members: UnsafeBufferPointer<UInt16>, weights: UnsafeBufferPointer<Int64>),
    _ workspace: inout Workspace, _ number: Int, into answers: SubjectAnswers
  ) {
    let place = AnswerPlace(answers, number * cube.columnCount + column, better, Int(cube.decimals[column]))
    let statuses = cube.statuses.base + column * cube.regionCount
    if let wide = cube.wide[column] {
      workspace.wide.gather(wide.base, statuses, set.members, set.weights, against: wide.base[subject])
      let weighted = PeerFigures.largeSum(wide.base, set.members, set.weights)
      answer(place, statuses, workspace.wide, workspace.wideSelection, weighted)
    } else {
      let cells = cube.narrow.base + column * cube.regionCount
      workspace.narrow.gather(cells, statuses, set.members, set.weights, against: cells[subject])
      let weighted =
        weights.areSmall
        ? Int128(workspace.narrow.weighted) : PeerFigures.largeSum(cells, set.members, set.weights)
      answer(place, statuses, workspace.narrow, workspace.narrowSelection, weighted)
    }
  }

  @inline(__always)
  private func answer<Value>(
    _ place: AnswerPlace, _ statuses: UnsafeMutablePointer<UInt8>, _ figures: PeerFigures<Value>,
    _ selection: Selection<Value>, _ weighted: Int128
  ) {
    if statuses[subject] == Cube.hasValue {
      // Those left out of the statistics are not among the figures.
      let others = definitions.subject == .countedIn ? 0 : 1
      let tied = figures.count - figures.above - figures.below + others
      let rank = 1 + (place.better == .larger ? figures.above : figures.below)
      let percentile = definitions.percentile.percentile(place: rank, tied: tied, count: figures.count + others)
      place.write(rank, isTied: tied > 1, percentile)
    } else {
      place.writeNone()
    }
    place.write(statistics(of: figures, place.decimals, selection, weighted))
  }

  @inline(__always)
  private func statistics<Value>(
    of figures: PeerFigures<Value>, _ decimals: Int, _ selection: Selection<Value>, _ weighted: Int128
  ) -> SetStatistics {
    guard figures.count > 0 else { return .nothing(decimals: decimals) }
    return quartiles.places.withUnsafeBufferPointer { places in
      guard let base = places.baseAddress else { return .nothing(decimals: decimals) }
      return SetStatistics(
        count: figures.count, decimals: decimals, sum: figures.sum, weightedSum: weighted, weight: figures.weight,
        quartiles: selection.quartiles(of: figures, base + 3 * (figures.count - 1)),
        ends: (Int64(figures.least), Int64(figures.most)))
    }
  }
}
