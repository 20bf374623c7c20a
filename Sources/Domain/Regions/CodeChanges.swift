/// Which number goes on as which in the next division, and which took in others on the way.
struct CodeChanges: Sendable {
  /// Where a municipality of the next division came from, in part or as a whole.
  struct Origin: Sendable {
    let code: RegionCode
    let isSplit: Bool
  }

  private var successors: [Division: [RegionCode: RegionCode]] = [:]
  private var origins: [Division: [RegionCode: [Origin]]] = [:]
  private var merged: [Division: Set<RegionCode>] = [:]

  init(_ tables: RegionTables) throws {
    for row in try tables.rows(.codeChanges, "from_division", "from_code", "to_code", "kind") {
      guard let division = Int(row[0]).flatMap(Division.init(rawValue:)) else { continue }
      origins[division, default: [:]][RegionCode(row[2]), default: []].append(
        Origin(code: RegionCode(row[1]), isSplit: row[3] == "split"))
      let keepsNumber = row[3] == "merged" && row[1] == row[2]
      if keepsNumber { merged[division, default: []].insert(RegionCode(row[1])) }
      guard row[3] == "unchanged" || row[3] == "renumbered" || keepsNumber else { continue }
      successors[division, default: [:]][RegionCode(row[1])] = RegionCode(row[2])
    }
  }

  /// The number the same municipality has in the next division; nil when it ends with this one.
  func successor(of code: RegionCode, in division: Division) -> RegionCode? {
    division.next == nil ? nil : successors[division]?[code]
  }

  /// What a municipality of the division after `division` came from.
  func origins(of code: RegionCode, in division: Division) -> [Origin] { origins[division]?[code] ?? [] }

  /// The years in which a chain of periods runs through a merger.
  func breaks(in chain: [Division: Municipality.Period]) -> [Int] {
    chain.compactMap { division, period in
      guard let next = division.next, chain[next] != nil, merged[division]?.contains(period.code) == true else {
        return nil
      }
      return next.rawValue
    }.sorted()
  }
}
