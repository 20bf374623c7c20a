import FigureBlocks
import Figures
import Foundation
import GRDB
import Problems
import Regions
import Values

extension SQLiteStore {
  /// The blocks that meet a condition, which may end in an order.
  func blocks(_ database: Database, where condition: String, _ arguments: StatementArguments) throws -> [FigureBlock] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(BlockCache.columns) FROM block WHERE \(condition)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var blocks: [FigureBlock] = []
    while let row = try rows.next() { blocks.append(try cache.block(row)) }
    return blocks
  }

  /// Writes figures as blocks; throws `DatabaseError` where two are of the same cell, locator and day.
  static func insert(_ observations: some Sequence<StoredObservation>, _ database: Database) throws {
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO block (indicator, year, dataset, figures, with_value, traced, first_known, first_value, sum, bytes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for block in try blocks(of: observations) {
      let bytes = block.bytes
      try statement.execute(arguments: [
        block.indicator, block.year, block.dataset, block.count, block.values, block.traced, block.firstKnown,
        block.firstValue, FigureBlock.sum(atEndOf: bytes), Data(bytes),
      ])
    }
  }

  private static func blocks(of observations: some Sequence<StoredObservation>) throws -> [FigureBlock] {
    do { return try FigureBlock.blocks(of: observations) } catch {
      throw DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "figures of a block: \(error.description)")
    }
  }
}
