import Figures
import Klass
import Problems
import Regions

extension RegionTables {
  /// The table of code changes, with each transition between divisions that the answer covers made anew from it.
  ///
  /// KLASS lists what changes; a number in both divisions that it does not list is unchanged.
  func updated(changes: [KlassChange]) throws -> RegionTableUpdate {
    let columns = ["from_division", "from_code", "to_code", "kind"]
    var rows = try rows(.codeChanges, columns)
    var differences: [RegionTableUpdate.Difference] = []
    for division in Division.allCases {
      guard let next = division.next else { continue }
      let pairs = changes.filter { $0.occurred == "\(next.rawValue)-01-01" }.compactMap(NumberPair.init)
      guard !pairs.isEmpty else { continue }
      let transition = try transition(Set(pairs), from: division, to: next)
      let old = Set(rows.filter { $0[0] == transition[0][0] })
      differences += transition.filter { !old.contains($0) }.map {
        .succession(from: RegionCode($0[1]), to: RegionCode($0[2]), year: next.rawValue)
      }
      rows.removeAll { $0[0] == transition[0][0] }
      rows += transition
    }
    return RegionTableUpdate(
      .codeChanges, columns, rows.sorted { $0.lexicographicallyPrecedes($1) }, differences: differences,
      remarks: laterChanges(changes))
  }

  private func transition(_ listed: Set<NumberPair>, from: Division, to: Division) throws -> [[String]] {
    let before = try numbers(in: from)
    let after = try numbers(in: to)
    let moved = Set(listed.map(\.old))
    let staying = before.intersection(after).subtracting(moved)
    let lost = before.subtracting(moved).subtracting(staying)
    let strange = listed.filter { !before.contains($0.old) || !after.contains($0.new) }
    guard lost.isEmpty, strange.isEmpty else {
      throw AnswerProblem.incompleteChanges(
        lost.sorted() + strange.map { "\($0.old)–\($0.new)" }.sorted(), year: to.rawValue)
    }
    let pairs = listed.union(staying.map { NumberPair(old: $0, new: $0) })
    let fromOne = Dictionary(grouping: pairs, by: \.old)
    let intoOne = Dictionary(grouping: pairs, by: \.new)
    return pairs.map { pair in
      let isSplit = fromOne[pair.old]?.count != 1
      let isMerged = intoOne[pair.new]?.count != 1
      let kind =
        isSplit ? "split" : isMerged ? "merged" : pair.old == pair.new ? "unchanged" : "renumbered"
      return [String(from.rawValue), pair.old, pair.new, kind]
    }
  }

  private func numbers(in division: Division) throws -> Set<String> {
    Set(
      try rows(.municipalities, ["code", "division"]).filter { $0[1] == String(division.rawValue) }.map { $0[0] })
  }

  private func laterChanges(_ changes: [KlassChange]) -> [RegionTableUpdate.Remark] {
    let newest = Division.allCases.map(\.rawValue).max() ?? 0
    return changes.filter { $0.oldCode != $0.newCode && $0.occurred > "\(newest)-01-01" }.map {
      .laterChange(from: $0.oldCode.map(RegionCode.init(_:)), to: $0.newCode.map(RegionCode.init(_:)), on: $0.occurred)
    }
  }
}

/// A number and the one that takes its place.
private struct NumberPair: Hashable {
  let old: String
  let new: String

  init(old: String, new: String) {
    self.old = old
    self.new = new
  }

  init?(_ change: KlassChange) {
    guard let old = change.oldCode, let new = change.newCode else { return nil }
    self.init(old: old, new: new)
  }
}
