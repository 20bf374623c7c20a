import FigureBlocks
import Figures
import Foundation
import GRDB
import Regions
import Statistics
import Values

@testable import SQLiteStore

/// Turns a database of this version into one that an earlier version left.
enum EarlierVersion {
  /// As the step before blocks left it: the same figures, each in a row of its own.
  static func beforeBlocks(_ database: Database) throws {
    let objects = try Schema.objects(upTo: "12 borders").filter { $0.table == "observation" && !$0.sql.isEmpty }
    for object in objects.sorted(by: { $0.type > $1.type }) { try database.execute(sql: object.sql) }
    for row in try Row.fetchAll(database, sql: "SELECT \(BlockCache.columns) FROM block") {
      let block = try BlockCache.read(row)
      for index in 0..<block.count { try write(block.stored(index), database) }
    }
    try database.execute(sql: "DROP TABLE block; DELETE FROM grdb_migrations WHERE identifier LIKE '13 %'")
  }

  private static func write(_ row: StoredObservation, _ database: Database) throws {
    let cell = row.observation
    try database.execute(
      sql: """
        INSERT INTO observation (indicator, year, region, region_then, mantissa, decimals, missing, status, dataset, locator,
          known, precedence, preferred, scope, differences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        cell.indicator, cell.year, cell.region.rawValue, row.codeThen.rawValue, cell.value.number?.mantissa,
        cell.value.number?.decimals, cell.value.missingReason?.rawValue, cell.status.rawValue, cell.dataset,
        cell.locator, cell.known, row.precedence, row.preferred, cell.scope?.rawValue, cell.differencesText,
      ])
  }
}
