import Figures
import Foundation
import GRDB
import Problems
import Synchronization

/// Sees whether a database has changed, over a connection of its own: never behind a long read, nor behind another's write.
final class StoreWatch: StoreWatching {
  private let queue: DatabaseQueue
  private let last = Mutex<[Int]>([])

  /// Opens it, waiting for one who writes; throws `StoreProblem` when that cannot be done.
  init(path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(SQLiteStore.busySeconds)
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      // From here on nobody waits.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    } catch { throw StoreProblem(path: path, error: error) }
  }

  /// A number that is another one whenever the database has changed; while somebody writes, the one before that.
  func version() throws -> [Int] {
    do {
      let version = try queue.read { [try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0] }
      last.withLock { $0 = version }
      return version
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return last.withLock { $0 }
    }
  }
}
