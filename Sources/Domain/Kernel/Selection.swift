/// Finds a few of many figures by their places in the order, without sorting them all.
///
/// The figures are counted in 256 equal steps between the smallest and the largest; only those of the steps that hold a
/// place asked for are sorted.
struct Selection<Value: FixedWidthInteger & BitwiseCopyable> {
  private let counts: UnsafeMutablePointer<UInt16>
  private let kept: UnsafeMutablePointer<Value>
  private let isKept: UnsafeMutablePointer<UInt8>

  private static var steps: Int { 256 }
  /// So few figures are sorted at once.
  private static var few: Int { 20 }

  init(capacity: Int) {
    counts = .allocate(capacity: Self.steps)
    isKept = .allocate(capacity: Self.steps)
    kept = .allocate(capacity: capacity + 1)
  }

  func deallocate() {
    counts.deallocate()
    isKept.deallocate()
    kept.deallocate()
  }

  /// Twelve times the quartiles and the median of some figures, which may be left in another order.
  func quartiles(
    of figures: PeerFigures<Value>, _ places: UnsafePointer<QuartilePlaces.Place>
  ) -> (lower: Int64, median: Int64, upper: Int64) {
    guard figures.count > Self.few, figures.most > figures.least else {
      sort(figures.values, figures.count)
      func read(_ place: QuartilePlaces.Place) -> Int64 {
        place.read(Int64(figures.values[Int(place.lower)]), Int64(figures.values[Int(place.upper)]))
      }
      return (read(places[0]), read(places[1]), read(places[2]))
    }
    let spread = Value.Magnitude(truncatingIfNeeded: figures.most &- figures.least)
    let shift = Value.Magnitude(max(0, Value.bitWidth - 8 - spread.leadingZeroBitCount))
    tally(figures, shift)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 6) { indices in
      let total = mark(places, indices)
      gather(figures, shift, total)
      func read(_ quarter: Int) -> Int64 {
        places[quarter].read(Int64(kept[indices[2 * quarter]]), Int64(kept[indices[2 * quarter + 1]]))
      }
      return (read(0), read(1), read(2))
    }
  }

  @inline(__always)
  private func step(_ value: Value, _ least: Value, _ shift: Value.Magnitude) -> Int {
    Int(truncatingIfNeeded: Value.Magnitude(truncatingIfNeeded: value &- least) &>> shift)
  }

  @inline(__always)
  private func tally(_ figures: PeerFigures<Value>, _ shift: Value.Magnitude) {
    let (counts, values, least) = (counts, figures.values, figures.least)
    counts.update(repeating: 0, count: Self.steps)
    isKept.update(repeating: 0, count: Self.steps)
    for place in 0..<figures.count { counts[step(values[place], least, shift)] &+= 1 }
  }

  /// Marks the steps that hold the places asked for, and tells where each will be among the figures kept.
  ///
  /// Gives how many figures those are.
  @inline(__always)
  private func mark(
    _ places: UnsafePointer<QuartilePlaces.Place>, _ indices: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    // How many figures lie below the step, how many are kept, and how many of those lie below the step.
    var (step, before, kept, first) = (0, 0, 0, 0)
    for asked in 0..<6 {
      let quarter = places[asked / 2]
      let place = Int(asked.isMultiple(of: 2) ? quarter.lower : quarter.upper)
      var here = Int(counts[step])
      while place >= before &+ here {
        before &+= here
        step &+= 1
        here = Int(counts[step])
      }
      if isKept[step] == 0 {
        isKept[step] = 1
        (first, kept) = (kept, kept + here)
      }
      indices[asked] = place - before + first
    }
    return kept
  }

  @inline(__always)
  private func gather(_ figures: PeerFigures<Value>, _ shift: Value.Magnitude, _ total: Int) {
    let (values, least, kept, isKept) = (figures.values, figures.least, kept, isKept)
    var count = 0
    for place in 0..<figures.count {
      let value = values[place]
      kept[count] = value
      count &+= Int(isKept[step(value, least, shift)])
    }
    sort(kept, total)
  }

  /// Sorts a few by putting each in its place, and many as the standard library does.
  private func sort(_ values: UnsafeMutablePointer<Value>, _ count: Int) {
    guard count <= 64 else {
      var all = UnsafeMutableBufferPointer(start: values, count: count)
      all.sort()
      return
    }
    guard count > 1 else { return }
    for next in 1..<count {
      let value = values[next]
      var place = next
      while place > 0, values[place - 1] > value {
        values[place] = values[place - 1]
        place -= 1
      }
      values[place] = value
    }
  }
}
