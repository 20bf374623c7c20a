/// Sets of regions, each region of which has its place in at most one of them.
///
/// Either every region belongs to one group at most, or every region has a set of its own in which it stands, such as its
/// neighbours: those sets overlap. Regions are numbers below a cube's `regionCount`.
public struct RegionSets: Sendable {
  /// How many sets there are; of own sets as many as regions.
  public let count: Int
  /// By region the number of its group, or -1; empty for own sets.
  let groupOf: [Int32]
  /// By group where its members begin when all members are sorted by group, and the end.
  let starts: [Int32]
  /// By region the members of its own set, itself among them; empty for groups.
  let own: [[Int32]]

  /// One set of all the regions named, such as the municipalities among regions and group averages.
  public static func all(_ regions: some Sequence<Int>, regionCount: Int) -> RegionSets {
    var groupOf = [Int?](repeating: nil, count: regionCount)
    for region in regions { groupOf[region] = 0 }
    return groups(groupOf)
  }

  /// Groups without common members: by region the number of its group, counted from 0, or nil for none.
  public static func groups(_ groupOf: [Int?]) -> RegionSets {
    let count = (groupOf.compactMap(\.self).max() ?? -1) + 1
    var starts = [Int32](repeating: 0, count: count + 1)
    for group in groupOf.compactMap(\.self) { starts[group + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    return RegionSets(count: count, groupOf: groupOf.map { Int32($0 ?? -1) }, starts: starts, own: [])
  }

  /// By region the others that it is held against; the region itself is always a member, a region named twice counts once.
  ///
  /// A region for which nil is given has no set and no place.
  public static func own(_ others: [[Int]?]) -> RegionSets {
    let sets = others.enumerated().map { region, others in
      others.map { Set($0 + [region]).sorted().map(Int32.init) } ?? []
    }
    return RegionSets(count: sets.count, groupOf: [], starts: [], own: sets)
  }

  /// The set that a region stands in; nil for none.
  public func set(of region: Int) -> Int? {
    if groupOf.isEmpty { return own[region].isEmpty ? nil : region }
    return groupOf[region] < 0 ? nil : Int(groupOf[region])
  }

  /// The members of a set, in order.
  public func members(of set: Int) -> [Int] {
    if groupOf.isEmpty { return own[set].map(Int.init) }
    return groupOf.indices.filter { groupOf[$0] == set }
  }
}
