import FigureBlocks
import Foundation
import GRDB
import Problems
import Synchronization
import Values

/// Blocks that have been read, by their number and sum: a block is never changed, so that none is ever out of date.
final class BlockCache: Sendable {
  private let kept = Mutex<[Int64: (sum: Int64, block: FigureBlock)]>([:])

  /// Of more blocks than this, all are read anew: more than the country's key figures of ten years.
  private static let most = 20_000

  /// The columns that `block(_:)` reads, in its order.
  static let columns = "id, sum, indicator, year, dataset, bytes"

  /// The block of a row; throws `DatabaseFault` naming the block whose bytes are not as they were written.
  func block(_ row: Row) throws -> FigureBlock {
    let (id, sum): (Int64, Int64) = (row[0], row[1])
    if let found = kept.withLock({ $0[id] }), found.sum == sum { return found.block }
    let block = try Self.read(row)
    kept.withLock { kept in
      if kept.count >= Self.most { kept.removeAll() }
      kept[id] = (sum, block)
    }
    return block
  }

  static func read(_ row: Row) throws -> FigureBlock {
    let (indicator, year, dataset): (IndicatorID, Int, String) = (row[2], row[3], row[4])
    do {
      return try FigureBlock([UInt8](row[5] as Data), indicator: indicator, year: year, dataset: dataset)
    } catch {
      throw DatabaseFault.unusable("block \(indicator) \(year) \(dataset): \(error.description)")
    }
  }
}
