/// What is asked about one region: in which sets, and by which definitions.
struct SubjectQuestion {
  let subject: Int
  /// The other members of each set, in order.
  let others: [[UInt16]]
  let weights: Weights
  let definitions: Definitions
  let quartiles: QuartilePlaces

  /// Answers some columns, with memory of its own.
  func answer(_ columns: Range<Int>, of cube: Cube, _ better: [Better], into answers: SubjectAnswers) {
    var figures = PeerFigures(capacity: cube.regionCount)
    let selection = Selection(capacity: cube.regionCount)
    defer {
      figures.deallocate()
      selection.deallocate()
    }
    for (set, members) in others.enumerated() {
      let own = members.map { weights.values.base[Int($0)] }
      members.withUnsafeBufferPointer { members in
        own.withUnsafeBufferPointer { own in
          guard let own = own.baseAddress ?? UnsafePointer(weights.values.base) as UnsafePointer<Int64>? else { return }
          for column in columns {
            let value = gather(column, of: cube, members, own, &figures)
            answer(column, cube, better[column], value, figures: &figures, selection, set, into: answers)
          }
        }
      }
    }
  }

  /// Gathers the others' figures; gives the subject's, if it has one.
  private func gather(
    _ column: Int, of cube: Cube, _ members: UnsafeBufferPointer<UInt16>, _ own: UnsafePointer<Int64>,
    _ figures: inout PeerFigures
  ) -> Int64? {
    let statuses = cube.statuses.base + column * cube.regionCount
    let isThere = statuses[subject] == Cube.hasValue
    if let wide = cube.wide[column] {
      let value = isThere ? wide.base[subject] : 0
      figures.gather(wide.base, statuses, members, own, own: value, isSmall: false)
      return isThere ? value : nil
    }
    let narrow = cube.narrow.base + column * cube.regionCount
    let value = isThere ? Int64(narrow[subject]) : 0
    figures.gather(narrow, statuses, members, own, own: value, isSmall: weights.areSmall)
    return isThere ? value : nil
  }

  private func answer(
    _ column: Int, _ cube: Cube, _ better: Better, _ value: Int64?, figures: inout PeerFigures,
    _ selection: Selection, _ set: Int, into answers: SubjectAnswers
  ) {
    let cell = set * cube.columnCount + column
    answers.places.base[cell] = 0
    answers.percentiles.base[cell] = .nan
    if let value {
      let below = figures.count - figures.above - figures.equal
      let place = 1 + (better == .larger ? figures.above : below)
      answers.places.base[cell] = UInt16(place) | (figures.equal > 0 ? Standings.shared : 0)
      answers.percentiles.base[cell] = definitions.percentile.percentile(
        place: place, tied: figures.equal + 1, count: figures.count + 1)
      if definitions.subject == .countedIn { figures.add(value, weight: weights.values.base[subject]) }
    }
    answers.statistics.base[cell] = statistics(of: figures, decimals: Int(cube.decimals[column]), selection)
  }

  private func statistics(of figures: PeerFigures, decimals: Int, _ selection: Selection) -> SetStatistics {
    guard figures.count > 0 else { return .nothing(decimals: decimals) }
    let ends = (figures.least, figures.most)
    return quartiles.places.withUnsafeBufferPointer { places in
      guard let base = places.baseAddress else { return .nothing(decimals: decimals) }
      let quartiles = selection.quartiles(of: figures, base + 3 * (figures.count - 1))
      return SetStatistics(
        count: figures.count, decimals: decimals, sum: figures.sum, weightedSum: figures.weightedSum,
        weight: figures.weight, quartiles: quartiles, ends: ends)
    }
  }
}
