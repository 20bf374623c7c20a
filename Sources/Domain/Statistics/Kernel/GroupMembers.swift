/// The places of each group's members in a sorted column, in memory that is taken once.
final class GroupMembers {
  private let groups: [Int]
  private let places: UnsafeMutableBufferPointer<Int32>
  /// Where each group's places begin, and how many it has; everybody's are first.
  private let starts: [Int]
  private let counts: UnsafeMutableBufferPointer<Int>

  init(_ groups: [Int], sets: Int) {
    self.groups = groups
    var sizes = [Int](repeating: 0, count: max(sets - 1, 0))
    for group in groups where group >= 0 { sizes[group] += 1 }
    starts = sizes.reduce(into: [groups.count]) { $0.append(($0.last ?? 0) + $1) }
    places = .allocate(capacity: 2 * groups.count)
    counts = .allocate(capacity: sizes.count)
    for place in groups.indices { places[place] = Int32(place) }
  }

  deinit {
    places.deallocate()
    counts.deallocate()
  }

  /// Gives the places of a sorted column to the groups, in order.
  func distribute(_ sorter: borrowing ColumnSorter) {
    counts.update(repeating: 0)
    groups.withUnsafeBufferPointer { groups in
      starts.withUnsafeBufferPointer { starts in
        for place in 0..<sorter.count {
          let group = groups[sorter.region(place)]
          guard group >= 0 else { continue }
          places[starts[group] + counts[group]] = Int32(truncatingIfNeeded: place)
          counts[group] += 1
        }
        everybodyCount = sorter.count
      }
    }
  }

  private var everybodyCount = 0

  /// The places of all figures.
  var everybody: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(rebasing: places[0..<everybodyCount]) }

  /// The places of a group's figures.
  func of(_ group: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(rebasing: places[starts[group]..<starts[group] + counts[group]])
  }
}
