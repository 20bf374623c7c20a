import Foundation
import Problems
import Synchronization

/// The rate budgets of hosts: in a folder that processes share, or in memory.
final class RateLedger: Sendable {
  private let limit: RateLimit
  private let folder: String?
  private let inMemory = Mutex<[String: RateBudget]>([:])

  /// Larger files are none of ours.
  private static let largestFile = 1 << 20
  private static let lockSeconds = 10.0

  init(_ limit: RateLimit, folder: String?) {
    self.limit = limit
    self.folder = folder
  }

  /// Changes a host's budget, with nobody else changing it meanwhile.
  func change<Result>(_ host: String, _ body: (inout RateBudget) -> Result) throws -> Result {
    guard let folder else { return inMemory.withLock { body(&$0[host, default: RateBudget(limit)]) } }
    let name = host.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" ? String($0) : "_" }.joined()
    let path = folder + "/rate-" + name + ".json"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      return try change(file: path, body)
    } catch let error as POSIXFailure {
      throw TransferProblem(.rateBudget(file: path), place: host, detail: String(cString: strerror(error.number)))
    } catch {
      throw TransferProblem(.rateBudget(file: path), place: host, detail: "\(error)")
    }
  }

  private struct POSIXFailure: Error { let number: Int32 }

  private func change<Result>(file path: String, _ body: (inout RateBudget) -> Result) throws -> Result {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw POSIXFailure(number: errno) }
    // Closing gives up the lock.
    defer { close(file) }
    try lock(file)
    let handle = FileHandle(fileDescriptor: file)
    let kept = try handle.read(upToCount: Self.largestFile) ?? Data()
    // A file that cannot be read, cut by a crash or by hand, starts a new budget.
    var budget =
      (try? JSONDecoder().decode(RateBudget.self, from: kept)).flatMap { $0.isSound ? $0 : nil }
      ?? RateBudget(limit)
    budget.ownLimit = limit
    let result = body(&budget)
    let bytes = try JSONEncoder().encode(budget)
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: bytes)
    try handle.truncate(atOffset: UInt64(bytes.count))
    return result
  }

  /// Others hold the lock for the time of a small write, so one that stays taken is an error.
  private func lock(_ file: Int32) throws {
    let end = Date(timeIntervalSinceNow: Self.lockSeconds)
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, Date() < end else { throw POSIXFailure(number: errno) }
      usleep(5_000)
    }
  }
}
