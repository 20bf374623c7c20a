import CSV
import Figures
import Foundation
import GRDB
import Regions
import Statistics
import Values

extension SQLiteStore: ObservationStore {
  /// The order in which sources of one cell are preferred, best first.
  static let preference = """
    ORDER BY precedence = \(Precedence.ofComparator), preferred DESC, mantissa IS NULL AND status <> 'withdrawn',
      precedence >= \(Precedence.ofAnswers) DESC, known DESC, precedence DESC, dataset, locator
    """
  private static let columns =
    "region, year, mantissa, decimals, missing, status, dataset, locator, known, scope, differences"

  public func takenIn(by date: String) -> any ObservationStore {
    var store = self
    store.takenBy = date
    return store
  }

  /// Leaves out what was taken in later than the day in question, where there is one.
  private var taken: String {
    takenBy.map { day in
      let day = day.filter { $0.isASCII && ($0.isNumber || $0 == "-") }
      return " AND dataset NOT IN (SELECT dataset FROM import WHERE substr(imported, 1, 10) > '\(day)')"
    } ?? ""
  }

  public func observations(of indicator: IndicatorID, in year: Int, asOf: String?) throws -> [RegionCode: Observation] {
    try sources(of: indicator, in: year, asOf: asOf).compactMapValues(\.first)
  }

  public func series(of indicator: IndicatorID, in region: RegionCode, asOf: String?) throws -> [Int: Observation] {
    let rows = try fetch(
      "SELECT \(Self.columns) FROM observation WHERE region = ? AND indicator = ? AND known <= ?\(taken) \(Self.preference)",
      [region.rawValue, indicator, asOf ?? Self.always], indicator: indicator)
    return Dictionary(rows.map { ($0.year, $0) }, uniquingKeysWith: { best, _ in best })
  }

  /// More regions than this are read with all others, and the others left out: one scan beats many searches.
  private static let mostSearchedRegions = 60

  public func histories(
    of indicator: IndicatorID, in regions: Set<RegionCode>, years: ClosedRange<Int>, asOf: String?
  ) throws -> [RegionCode: [Int: Observation]] {
    return try figures(of: indicator, in: regions, years: years, asOf: asOf).reduce(into: [:]) { histories, row in
      guard regions.contains(row.region), histories[row.region]?[row.year] == nil else { return }
      histories[row.region, default: [:]][row.year] = row
    }
  }

  public func versions(of indicator: IndicatorID, in region: RegionCode, year: Int, asOf: String?) throws
    -> [Observation]
  {
    try fetch(
      "SELECT \(Self.columns) FROM observation WHERE region = ? AND indicator = ? AND year = ? AND known <= ?\(taken) \(Self.preference)",
      [region.rawValue, indicator, year, asOf ?? Self.always], indicator: indicator)
  }

  public func sources(of indicator: IndicatorID, in year: Int, asOf: String?) throws -> [RegionCode: [Observation]] {
    let rows = try fetch(
      "SELECT \(Self.columns) FROM observation WHERE indicator = ? AND year = ? AND known <= ?\(taken) \(Self.preference)",
      [indicator, year, asOf ?? Self.always], indicator: indicator)
    return Dictionary(grouping: rows, by: \.region)
  }

  public func sources(
    of indicator: IndicatorID, in regions: Set<RegionCode>?, years: ClosedRange<Int>, asOf: String?
  ) throws -> [RegionCode: [Int: [Observation]]] {
    let rows = try figures(of: indicator, in: regions, years: years, asOf: asOf)
    return rows.reduce(into: [:]) { sources, row in
      guard regions?.contains(row.region) ?? true else { return }
      sources[row.region, default: [:]][row.year, default: []].append(row)
    }
  }

  /// Everyone's figures of an indicator over some years, the preferred first; of regions that were not asked for as well,
  /// where many were.
  private func figures(
    of indicator: IndicatorID, in regions: Set<RegionCode>?, years: ClosedRange<Int>, asOf: String?
  ) throws -> [Observation] {
    let searched = regions.map { $0.count > Self.mostSearchedRegions ? [] : $0.map(\.rawValue).sorted() } ?? []
    let places = searched.map { _ in "?" }.joined(separator: ",")
    return try fetch(
      """
      SELECT \(Self.columns) FROM observation WHERE indicator = ? AND year BETWEEN ? AND ? AND known <= ?\(taken)
      \(searched.isEmpty ? "" : "AND region IN (\(places))") \(Self.preference)
      """,
      [indicator, years.lowerBound, years.upperBound, asOf ?? Self.always] + StatementArguments(searched),
      indicator: indicator)
  }

  public func years(of indicator: IndicatorID, asOf: String?) throws -> [Int] {
    try reading { database in
      try Int.fetchAll(
        database,
        sql:
          "SELECT DISTINCT year FROM observation WHERE indicator = ? AND mantissa IS NOT NULL AND known <= ?\(taken) ORDER BY year",
        arguments: [indicator, asOf ?? Self.always])
    }
  }

  public func hasValues(in year: Int, asOf: String?) throws -> Bool {
    try reading { database in
      let sql = "SELECT EXISTS (SELECT 1 FROM observation WHERE year = ? AND mantissa IS NOT NULL AND known <= ?\(taken))"
      return try Bool.fetchOne(database, sql: sql, arguments: [year, asOf ?? Self.always]) ?? false
    }
  }

  public func newestYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) throws -> [IndicatorID: Int] {
    try newestYears(in: region, notAfter: latest, asOf: asOf, where: "TRUE")
  }

  public func newestSharedYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) throws -> [IndicatorID:
    Int]
  {
    try newestYears(
      in: region, notAfter: latest, asOf: asOf,
      where: """
        EXISTS (SELECT 1 FROM observation other WHERE other.indicator = own.indicator AND other.year = own.year
          AND other.region <> own.region AND other.mantissa IS NOT NULL)
        """)
  }

  private func newestYears(
    in region: RegionCode, notAfter latest: Int?, asOf: String?, where condition: String
  ) throws -> [IndicatorID: Int] {
    try reading { database in
      let sql = """
        SELECT indicator, MAX(year) FROM observation own
        WHERE region = ? AND mantissa IS NOT NULL AND year <= ? AND known <= ?\(taken) AND \(condition) GROUP BY indicator
        """
      let rows = try Row.fetchAll(
        database, sql: sql, arguments: [region.rawValue, latest ?? 9999, asOf ?? Self.always])
      return Dictionary(rows.map { ($0[0] as IndicatorID, $0[1] as Int) }, uniquingKeysWith: { first, _ in first })
    }
  }

  public func conflicts(about indicator: IndicatorID) throws -> [Conflict] {
    try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM conflict WHERE indicator = ? ORDER BY dataset, id", arguments: [indicator]
      )
      .map(Conflict.init(row:))
    }
  }

  public func origin(of dataset: String) throws -> Origin? {
    try reading { database in
      try Row.fetchOne(database, sql: "SELECT * FROM dataset WHERE id = ?", arguments: [dataset]).map(Origin.init(row:))
    }
  }

  public func passage(_ locator: String, of dataset: String) throws -> Passage? {
    let bytes = try reading { database in
      try Data.fetchOne(
        database, sql: "SELECT bytes FROM dataset_file WHERE dataset = ? AND kind = 'passages'", arguments: [dataset])
    }
    guard let bytes else { return nil }
    let table = try CSVTable([UInt8](bytes))
    let hasProducer = table.header.contains("producer")
    let rows =
      hasProducer ? try table.rows("id", "section", "text", "producer") : try table.rows("id", "section", "text")
    return rows.first { $0.fields[0] == locator }.map { row in
      Passage(
        id: locator, section: row.fields[1], text: row.fields[2], producer: row.fields.count > 3 ? row.fields[3] : "")
    }
  }

  public func sha256(of dataset: String) throws -> String? {
    try reading { database in
      try String.fetchOne(
        database, sql: "SELECT sha256 FROM dataset_file WHERE dataset = ? AND kind = 'observations'",
        arguments: [dataset])
    }
  }

  /// Later than any date a figure can have become known.
  static let always = "9999"

  private func fetch(_ sql: String, _ arguments: StatementArguments, indicator: IndicatorID) throws -> [Observation] {
    try reading { database in
      let statement = try database.cachedStatement(sql: sql)
      var observations: [Observation] = []
      let cursor = try Row.fetchCursor(statement, arguments: arguments)
      while let row = try cursor.next() { observations.append(try Observation(row: row, indicator: indicator)) }
      return observations
    }
  }
}

extension Observation {
  init(row: Row, indicator: IndicatorID) throws {
    guard let value = ObservedValue(mantissa: row[2], decimals: row[3], missing: row[4]),
      let status = ObservationStatus(rawValue: row[5])
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an observation of \(indicator) cannot be read") }
    self.init(
      indicator: indicator, region: RegionCode(row[0] as String), year: row[1], value: value, status: status,
      dataset: row[6],
      locator: row[7], known: row[8], scope: (row[9] as String?).flatMap(AccountingScope.init(rawValue:)),
      differences: (row[10] as String?).map(Self.differences) ?? [:])
  }

  /// As the store keeps them: a line of `aspect=words` for each; nil for none.
  var differencesText: String? {
    differences.isEmpty
      ? nil : differences.map { "\($0.key.rawValue)=\($0.value)" }.sorted().joined(separator: "\n")
  }

  private static func differences(_ text: String) -> [DefinitionAspect: String] {
    text.split(separator: "\n").reduce(into: [:]) { differences, line in
      let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2, let aspect = DefinitionAspect(rawValue: parts[0]) { differences[aspect] = parts[1] }
    }
  }
}

extension ObservedValue {
  init?(mantissa: Int64?, decimals: Int?, missing: String?) {
    if let mantissa, let decimals {
      guard let number = PublishedValue(stored: mantissa, decimals: decimals) else { return nil }
      self = .value(number)
    } else if let reason = missing.flatMap(MissingReason.init(rawValue:)) {
      self = .missing(reason)
    } else {
      return nil
    }
  }
}

extension Conflict {
  init(row: Row) {
    self.init(
      id: row["id"], indicator: row["indicator"], region: RegionCode(row["region"] as String), year: row["year"],
      dataset: row["dataset"], chosen: Side(value: row["chosen_value"], locator: row["chosen_locator"]),
      other: Side(value: row["other_value"], locator: row["other_locator"]),
      reason: .recorded(Multilingual(nb: row["reason_nb"], nn: row["reason_nn"], en: row["reason_en"])))
  }
}

extension Origin {
  init(row: Row) {
    let (licence, location): (String, String) = (row["licence"], row["location"])
    self.init(
      id: row["id"], title: Multilingual(nb: row["title_nb"], nn: row["title_nn"], en: row["title_en"]),
      publisher: row["publisher"],
      licence: Multilingual(nb: licence, nn: row["licence_nn"], en: row["licence_en"] ?? licence),
      location: Multilingual(nb: location, nn: row["location_nn"], en: row["location_en"] ?? location),
      published: row["published"],
      retrieved: row["retrieved"],
      notes: Multilingual(nb: row["notes_nb"], nn: row["notes_nn"], en: row["notes_en"]), borders: row["borders"])
  }
}
