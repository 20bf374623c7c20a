import CSV
import FigureBlocks
import Figures
import Foundation
import GRDB
import Regions
import Statistics
import Values

extension SQLiteStore: ObservationStore {
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
    try blocks(of: indicator, in: year...year, asOf: asOf).observations(asOf: asOf)
  }

  public func series(of indicator: IndicatorID, in region: RegionCode, asOf: String?) throws -> [Int: Observation] {
    try byYear(indicator, 1...9999, asOf: asOf).compactMapValues { $0.sources(of: region, asOf: asOf).first }
  }

  public func histories(
    of indicator: IndicatorID, in regions: Set<RegionCode>, years: ClosedRange<Int>, asOf: String?
  ) throws -> [RegionCode: [Int: Observation]] {
    try byYear(indicator, years, asOf: asOf).reduce(into: [:]) { histories, of in
      for (region, figure) in of.value.observations(of: regions, asOf: asOf) {
        histories[region, default: Dictionary(minimumCapacity: years.count)][of.key] = figure
      }
    }
  }

  public func versions(of indicator: IndicatorID, in region: RegionCode, year: Int, asOf: String?) throws
    -> [Observation]
  {
    try blocks(of: indicator, in: year...year, asOf: asOf).sources(of: region, asOf: asOf)
  }

  public func sources(of indicator: IndicatorID, in year: Int, asOf: String?) throws -> [RegionCode: [Observation]] {
    try blocks(of: indicator, in: year...year, asOf: asOf).sources(asOf: asOf)
  }

  public func sources(
    of indicator: IndicatorID, in regions: Set<RegionCode>?, years: ClosedRange<Int>, asOf: String?
  ) throws -> [RegionCode: [Int: [Observation]]] {
    try byYear(indicator, years, asOf: asOf).reduce(into: [:]) { sources, of in
      for (region, figures) in of.value.sources(of: regions, asOf: asOf) {
        sources[region, default: [:]][of.key] = figures
      }
    }
  }

  private func byYear(
    _ indicator: IndicatorID, _ years: ClosedRange<Int>, asOf: String?
  ) throws -> [Int: [FigureBlock]] {
    Dictionary(grouping: try blocks(of: indicator, in: years, asOf: asOf), by: \.year)
  }

  private func blocks(
    of indicator: IndicatorID, in years: ClosedRange<Int>, asOf: String?
  ) throws -> [FigureBlock] {
    try readingOnce { database in
      try blocks(
        database, where: "indicator = ? AND year BETWEEN ? AND ? AND first_known <= ?\(taken)",
        [indicator, years.lowerBound, years.upperBound, asOf ?? Self.always])
    }
  }

  public func years(of indicator: IndicatorID, asOf: String?) throws -> [Int] {
    try reading { database in
      try Int.fetchAll(
        database,
        sql: "SELECT DISTINCT year FROM block WHERE indicator = ? AND first_value <= ?\(taken) ORDER BY year",
        arguments: [indicator, asOf ?? Self.always])
    }
  }

  public func hasValues(in year: Int, asOf: String?) throws -> Bool {
    try reading { database in
      let sql = "SELECT EXISTS (SELECT 1 FROM block WHERE year = ? AND first_value <= ?\(taken))"
      return try Bool.fetchOne(database, sql: sql, arguments: [year, asOf ?? Self.always]) ?? false
    }
  }

  public func newestYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) throws -> [IndicatorID: Int] {
    try newestYears(notAfter: latest, asOf: asOf) { blocks in
      blocks.contains { $0.hasValue(of: region, asOf: asOf) }
    }
  }

  public func newestSharedYears(
    in region: RegionCode, notAfter latest: Int?, asOf: String?
  ) throws -> [IndicatorID: Int] {
    try newestYears(notAfter: latest, asOf: asOf) { blocks in
      blocks.contains { $0.hasValue(of: region, asOf: asOf) } && blocks.contains { $0.hasValue(besides: region) }
    }
  }

  /// For each key figure the newest year whose blocks meet a condition.
  private func newestYears(
    notAfter latest: Int?, asOf: String?, where isMet: ([FigureBlock]) -> Bool
  ) throws -> [IndicatorID: Int] {
    try reading { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(BlockCache.columns) FROM block WHERE year <= ? AND first_value <= ?\(taken)
          ORDER BY indicator, year DESC
          """)
      let rows = try Row.fetchCursor(statement, arguments: [latest ?? 9999, asOf ?? Self.always])
      var newest: [IndicatorID: Int] = [:]
      var year: [FigureBlock] = []
      func close() {
        if let first = year.first, isMet(year) { newest[first.indicator] = first.year }
        year = []
      }
      while let row = try rows.next() {
        let (indicator, of): (IndicatorID, Int) = (row[2], row[3])
        if let first = year.first, first.indicator != indicator || first.year != of { close() }
        if newest[indicator] == nil { year.append(try cache.block(row)) }
      }
      close()
      return newest
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
