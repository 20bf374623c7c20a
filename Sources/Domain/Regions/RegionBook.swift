import Values

/// All municipalities and groups, with the numbers and names they have had.
public struct RegionBook: Sendable {
  /// Every municipality since 2019, by newest code.
  public let municipalities: [Municipality]
  /// The names of the groups that figures are published for: country, counties, KOSTRA groups.
  public let groupNames: [RegionCode: Multilingual]
  /// County names by division and number.
  let countyNames: [Division: [String: String]]
  /// What the book was built from.
  public let tables: RegionTables
  let changes: CodeChanges
  private let identityByCode: [Division: [RegionCode: Int]]
  private let indexByCode: [RegionCode: Int]
  let names: NameIndex
  let history = CodeHistory()

  /// Builds the book; throws when a table is malformed or a number is unknown.
  public init(_ tables: RegionTables) throws {
    self.tables = tables
    let periods = try Self.readPeriods(tables)
    changes = try CodeChanges(tables)
    let changes = changes
    municipalities = Self.chains(periods: periods, changes: changes).compactMap { chain in
      Municipality(periods: chain, breaks: changes.breaks(in: chain))
    }.sorted { $0.code < $1.code }
    var identities: [Division: [RegionCode: Int]] = [:]
    var newest: [RegionCode: Int] = [:]
    for (index, municipality) in municipalities.enumerated() {
      newest[municipality.code] = index
      for (division, period) in municipality.periods { identities[division, default: [:]][period.code] = index }
    }
    identityByCode = identities
    indexByCode = newest
    groupNames = try Dictionary(
      tables.rows(.groups, ["code", "name_nb", "name_en"], optional: ["name_nn"]).map {
        (RegionCode($0[0]), Multilingual(nb: $0[1], orEmpty: $0[3], en: $0[2]))
      },
      uniquingKeysWith: { first, _ in first })
    countyNames = try tables.rows(.counties, "code", "division", "name").reduce(into: [:]) { names, row in
      guard let division = Int(row[1]).flatMap(Division.init(rawValue:)) else { return }
      names[division, default: [:]][row[0]] = row[2]
    }
    names = NameIndex(municipalities)
  }

  /// The municipality with a newest code.
  public func municipality(_ code: RegionCode) -> Municipality? { indexByCode[code].map { municipalities[$0] } }

  /// The municipality that had a number in a division.
  public func municipality(_ code: RegionCode, in division: Division) -> Municipality? {
    identityByCode[division]?[code].map { municipalities[$0] }
  }

  /// Whether any municipality has ever had a number, in the divisions that are known.
  public func hasEverHad(_ code: RegionCode) -> Bool { identityByCode.values.contains { $0[code] != nil } }

  /// Those that existed in a year, by newest code.
  public func municipalities(in year: Int) -> [Municipality] { municipalities.filter { $0.exists(in: year) } }

  /// What a municipality or group is called.
  public func name(of code: RegionCode, in language: Language = .nb) -> String? {
    municipality(code)?.name ?? groupNames[code]?[language]
  }

  /// The name of a municipality's county in a year.
  public func countyName(of municipality: Municipality, in year: Int) -> String? {
    municipality.period(in: year).flatMap { countyNames[Division(year: year)]?[$0.county] }
  }

  /// The counties of a year, by name.
  public func counties(in year: Int) -> [(code: String, name: String)] {
    (countyNames[Division(year: year)] ?? [:]).map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
  }

  /// Groups whose published figures stand beside a municipality's own: KOSTRA group, county, country without and with Oslo.
  public func references(for municipality: Municipality, in year: Int) -> [RegionCode] {
    let period = municipality.period(in: year)
    let own = [period?.kostraGroup, period.map { RegionCode.countyGroup($0.county) }].compactMap { $0 }
    return own + [.countryWithoutOslo, .country]
  }
}

extension RegionBook {
  private static func readPeriods(_ tables: RegionTables) throws -> [Division: [RegionCode: Municipality.Period]] {
    let shortNames = try Dictionary(
      tables.rows(.shortNames, "official", "short").map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    let groups = try tables.rows(.kostraGroups, "division", "municipality", "group").reduce(into: [String: String]()) {
      $0[$1[0] + $1[1]] = $1[2]
    }
    return try tables.rows(.municipalities, "code", "division", "name", "county").reduce(into: [:]) { periods, row in
      guard let division = Int(row[1]).flatMap(Division.init(rawValue:)) else { return }
      let short = shortNames[row[2]] ?? Municipality.parallelNames(row[2]).first ?? row[2]
      periods[division, default: [:]][RegionCode(row[0])] = Municipality.Period(
        code: RegionCode(row[0]), officialName: row[2], name: short, county: row[3],
        kostraGroup: groups[row[1] + row[0]].map(RegionCode.init(_:)))
    }
  }

  /// Strings the periods of one identity together: a number that goes on opens the next period, all else ends.
  private static func chains(
    periods: [Division: [RegionCode: Municipality.Period]], changes: CodeChanges
  ) -> [[Division: Municipality.Period]] {
    var chains: [[Division: Municipality.Period]] = []
    var open: [RegionCode: [Division: Municipality.Period]] = [:]
    for division in Division.allCases {
      var current: [RegionCode: [Division: Municipality.Period]] = [:]
      for (code, period) in periods[division] ?? [:] {
        current[code] = (open.removeValue(forKey: code) ?? [:]).merging([division: period]) { $1 }
      }
      chains += open.values
      open = [:]
      for (code, chain) in current {
        if let next = changes.successor(of: code, in: division) { open[next] = chain } else { chains.append(chain) }
      }
    }
    return chains + open.values
  }
}
