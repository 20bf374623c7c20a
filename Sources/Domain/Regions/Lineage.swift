/// What a municipality was made from: how a series goes back beyond its own beginning.
public struct Lineage: Sendable, Equatable {
  /// One division before the municipality began.
  public struct Segment: Sendable, Equatable {
    public let division: Division
    /// The one of the same name, which a series may go on with across a break.
    public let sameName: Municipality?
    /// All that it came from, by newest code.
    public let predecessors: [Municipality]
    /// Whether the predecessors are wholly part of it, so that their volumes add up to its own.
    public let isWhole: Bool
  }

  /// Newest first; empty when it has existed in every division that is known.
  public let segments: [Segment]
}

extension RegionBook {
  /// Follows a municipality back through mergers and splits, by division.
  public func lineage(of municipality: Municipality) -> Lineage {
    guard let first = municipality.periods.min(by: { $0.key < $1.key }) else { return Lineage(segments: []) }
    var segments: [Lineage.Segment] = []
    var codes: Set<RegionCode> = [first.value.code]
    var isWhole = true
    for division in Division.allCases.filter({ $0 < first.key }).sorted(by: >) {
      let origins = codes.flatMap { changes.origins(of: $0, in: division) }
      codes = Set(origins.map(\.code))
      isWhole = isWhole && !origins.isEmpty && !origins.contains { $0.isSplit }
      let predecessors = codes.sorted().compactMap { self.municipality($0, in: division) }
      segments.append(
        Lineage.Segment(
          division: division, sameName: predecessors.first { $0.hasName(of: municipality) }, predecessors: predecessors,
          isWhole: isWhole))
    }
    return Lineage(segments: segments)
  }

  /// What a municipality was divided into when it ended, where all of those are of it alone, so that their volumes add up
  /// to its own; empty for one that goes on, and for one that was merged.
  public func parts(of municipality: Municipality) -> [Municipality] {
    guard let last = municipality.periods.keys.max(), let next = last.next, let code = municipality.periods[last]?.code
    else { return [] }
    let parts = municipalities(in: next.rawValue).filter { part in
      origins(of: part, in: last).contains { $0.code == code }
    }
    return parts.allSatisfy { origins(of: $0, in: last).count == 1 } ? parts : []
  }

  private func origins(of part: Municipality, in division: Division) -> [CodeChanges.Origin] {
    division.next.flatMap { part.periods[$0] }.map { changes.origins(of: $0.code, in: division) } ?? []
  }
}

extension Municipality {
  /// Whether it has had one of another's names, whatever stands in brackets.
  fileprivate func hasName(of other: Municipality) -> Bool {
    let plain = { (names: Set<String>) in Set(names.map { String($0.prefix { $0 != "(" }).trimmingSpaces }) }
    return !plain(allNames).isDisjoint(with: plain(other.allNames))
  }
}

extension String {
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
