/// Finds a few of many figures by their places in the order, without sorting them all.
///
/// The figures are counted in 256 equal steps between the smallest and the largest; only those of the steps that hold a
/// place asked for are sorted.
struct Selection {
  private let counts: UnsafeMutablePointer<UInt16>
  private let kept: UnsafeMutablePointer<Int64>
  private let isKept: UnsafeMutablePointer<UInt8>

  private static let steps = 256
  /// So few figures are sorted at once.
  private static let few = 20

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

  /// Twelve times the quartiles and the median of some figures; the figures may be left in another order.
  func quartiles(of figures: PeerFigures, _ places: UnsafePointer<QuartilePlaces.Place>) -> (Int64, Int64, Int64) {
    guard figures.count > Self.few, figures.most > figures.least else {
      sort(figures.values, figures.count)
      func read(_ place: QuartilePlaces.Place) -> Int64 {
        place.read(figures.values[Int(place.lower)], figures.values[Int(place.upper)])
      }
      return (read(places[0]), read(places[1]), read(places[2]))
    }
    let spread = UInt64(bitPattern: figures.most &- figures.least)
    let shift = UInt64(max(0, 56 - spread.leadingZeroBitCount))
    tally(figures, shift)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 6) { indices in
      let total = mark(places, indices)
      gather(figures, shift, total)
      func read(_ quarter: Int) -> Int64 {
        places[quarter].read(kept[indices[2 * quarter]], kept[indices[2 * quarter + 1]])
      }
      return (read(0), read(1), read(2))
    }
  }

  @inline(__always)
  private func tally(_ figures: PeerFigures, _ shift: UInt64) {
    counts.update(repeating: 0, count: Self.steps)
    isKept.update(repeating: 0, count: Self.steps)
    for place in 0..<figures.count {
      counts[Int(truncatingIfNeeded: UInt64(bitPattern: figures.values[place] &- figures.least) &>> shift)] &+= 1
    }
  }

  /// Marks the steps that hold the places asked for, and tells where each will be among the figures kept; gives how many those are.
  @inline(__always)
  private func mark(
    _ places: UnsafePointer<QuartilePlaces.Place>, _ indices: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    var (step, before, keptBefore) = (0, 0, 0)
    for asked in 0..<6 {
      let quarter = places[asked / 2]
      let place = Int(asked.isMultiple(of: 2) ? quarter.lower : quarter.upper)
      while place >= before + Int(counts[step]) {
        before += Int(counts[step])
        keptBefore += isKept[step] == 0 ? 0 : Int(counts[step])
        step += 1
      }
      isKept[step] = 1
      indices[asked] = place - before + keptBefore
    }
    return keptBefore + Int(counts[step])
  }

  @inline(__always)
  private func gather(_ figures: PeerFigures, _ shift: UInt64, _ total: Int) {
    var count = 0
    for place in 0..<figures.count {
      let value = figures.values[place]
      kept[count] = value
      count &+= Int(isKept[Int(truncatingIfNeeded: UInt64(bitPattern: value &- figures.least) &>> shift)])
    }
    sort(kept, total)
  }

  /// Sorts a few by putting each in its place, and many as the standard library does.
  private func sort(_ values: UnsafeMutablePointer<Int64>, _ count: Int) {
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
