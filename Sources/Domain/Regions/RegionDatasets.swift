import CSV
import Values

/// The region tables as comparators see them: always in the newest codes, for the division of one year.
extension RegionBook {
  /// A table by name, or nil when there is none of that name.
  ///
  /// `municipalities@2023`, `borders@2023` and `near-across-water@2023` are of a year; `neighbour-sets` and `regions`
  /// are not. Codes are newest codes, so a comparator never maps numbers.
  public func dataset(named name: String) throws -> String? {
    let parts = name.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count == 2 ? Int(parts[1]) : nil) {
    case ("municipalities", let year?): return municipalityTable(year)
    case ("borders", let year?): return try borderTable(year)
    case ("near-across-water", let year?): return try nearTable(year)
    case ("neighbour-sets", nil) where parts.count == 1: return try neighbourSetTable()
    case ("regions", nil) where parts.count == 1: return try regionTable()
    default: return nil
    }
  }

  private func municipalityTable(_ year: Int) -> String {
    let rows = municipalities(in: year).map { municipality -> [String] in
      let period = municipality.period(in: year)
      return [
        municipality.code.rawValue, municipality.name, period?.county ?? "",
        countyName(of: municipality, in: year) ?? "",
        period?.kostraGroup?.rawValue ?? "", period?.code.rawValue ?? "",
      ]
    }
    return csvText([["code", "name", "county", "county_name", "kostra_group", "code_then"]] + rows)
  }

  private func borderTable(_ year: Int) throws -> String {
    let division = bordersDivision(year)
    let rows = try tables.rows(.borders, "division", "code", "neighbour", "km", "contact").compactMap {
      row -> [String]? in
      guard row[0] == String(division.rawValue) else { return nil }
      return newestCodes(row[1], row[2], division).map { [$0, $1, row[3], row[4]] }
    }
    return csvText([["code", "neighbour", "km", "contact"]] + rows)
  }

  private func nearTable(_ year: Int) throws -> String {
    let rows = try tables.rows(.nearAcrossWater, "division", "code", "other", "km").compactMap { row -> [String]? in
      guard row[0] == String(Division.from2024.rawValue) else { return nil }
      guard let (code, other) = newestCodes(row[1], row[2], .from2024) else { return nil }
      // Who lies near is known as of 2024 only: one that began then was not there before.
      let bothThere = [code, other].allSatisfy { municipality(RegionCode($0))?.exists(in: max(year, 2020)) == true }
      return bothThere ? [code, other, row[3]] : nil
    }
    return csvText([["code", "other", "gap_km"]] + rows)
  }

  /// Borders are known from 2020 on; earlier years have none of their own.
  private func bordersDivision(_ year: Int) -> Division { max(Division(year: year), .from2020) }

  private func newestCodes(_ first: String, _ second: String, _ division: Division) -> (String, String)? {
    guard let left = municipality(RegionCode(first), in: division),
      let right = municipality(RegionCode(second), in: division)
    else { return nil }
    return (left.code.rawValue, right.code.rawValue)
  }

  private func neighbourSetTable() throws -> String {
    let rows = try namedSetRows.map { row in
      [row[0], row[1], name(of: RegionCode(row[1])) ?? "", row[2], row[4], row[3], row[5]]
    }
    return csvText([["subject", "member", "member_name", "why_nb", "why_en", "why_nn", "set"]] + rows)
  }

  /// Subject, member, why in each language, and the set's name, which the shipped sets lack.
  private var namedSetRows: [[String]] {
    get throws {
      let rows = try tables.rows(
        .neighbourSets, ["subject", "member"], optional: ["why_nb", "why_nn", "why_en", "set"])
      return rows.map { [$0[0], $0[1], $0[2], $0[3].isEmpty ? $0[2] : $0[3], $0[4], $0[5]] }
    }
  }

  /// The names of a municipality's own peer sets, the one that is used first.
  public func setNames(of municipality: RegionCode) throws -> [String] {
    try namedSetRows.filter { $0[0] == municipality.rawValue && !$0[5].isEmpty }.map { $0[5] }.eachOnce()
  }

  /// The members of one of a municipality's sets, with why each is one.
  public func members(of set: String, of municipality: RegionCode) throws -> [(code: RegionCode, why: Multilingual)] {
    try namedSetRows.filter { $0[0] == municipality.rawValue && $0[5] == set }.map { row in
      (RegionCode(row[1]), Multilingual(nb: row[2], orEmpty: row[3], en: row[4]))
    }
  }

  private func regionTable() throws -> String {
    let rows = try tables.rows(.regions, ["region", "name_nb", "name_en", "member"], optional: ["name_nn"]).map { row in
      [row[0], row[1], row[2], row[3], name(of: RegionCode(row[3])) ?? "", row[4].isEmpty ? row[1] : row[4]]
    }
    return csvText([["region", "name_nb", "name_en", "member", "member_name", "name_nn"]] + rows)
  }
}
