import Figures
import Foundation
import Problems
import SystemFiles

/// Held by the one process that refreshes a database; it dies with its holder, however that ends.
///
/// An advisory lock (`flock`) on a file beside the database, which is made when it is not there and never removed: removing
/// it would let two processes hold locks on two files of the same name. What it holds says who took the lock last.
final class RefreshLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Leaves the lock.
  deinit { close(descriptor) }

  /// Takes the lock of a database, or says who holds it; never waits for that one to end.
  ///
  /// - Throws: `StoreProblem` when the file beside the database cannot be made or locked.
  static func take(of database: String, as holder: RunningProgram) throws -> LockAttempt {
    let path = file(of: database)
    var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    let isOurs = descriptor >= 0
    if !isOurs, errno == EACCES {
      // Another user's file, as root's `fetch` of an earlier version made it: to lock it, reading is enough.
      descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      if descriptor < 0, let other = LockOwner(of: path) { return .held(by: other.holder(saying: "")) }
    }
    guard descriptor >= 0 else { throw failure(path) }
    let lock = RefreshLock(descriptor: descriptor)
    guard try lock.isObtained(path) else { return .held(by: Self.holder(of: path, contents(of: descriptor))) }
    guard isOurs else { return .taken(lock) }
    give(descriptor, toOwnerOf: database)
    let text = Array(holder.lockText.utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count else {
      throw failure(path)
    }
    return .taken(lock)
  }

  /// Who is refreshing a database now; nil when nobody is.
  static func holder(of database: String) -> RunningProgram? {
    let descriptor = open(file(of: database), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return nil }
    return holder(of: file(of: database), contents(of: descriptor))
  }

  /// Who holds a lock: as it says itself where the system says the same process, else as the system says.
  private static func holder(of path: String, _ said: String) -> RunningProgram? {
    LockOwner(of: path)?.holder(saying: said) ?? RunningProgram(said)
  }

  /// Root's file becomes that of the database's owner, and for nobody else to hold.
  private static func give(_ descriptor: Int32, toOwnerOf database: String) {
    fchmod(descriptor, 0o600)
    var status = stat()
    if geteuid() == 0, stat(database, &status) == 0 { _ = fchown(descriptor, status.st_uid, status.st_gid) }
  }

  /// `maalestokk.sqlite.refreshing`, beside the database itself where its name is a link.
  static func file(of database: String) -> String {
    URL(fileURLWithPath: database).resolvingSymlinksInPath().path + ".refreshing"
  }

  /// Whether nobody else has it; tried a few times, since one who only looks has it for a moment.
  private func isObtained(_ path: String) throws -> Bool {
    for attempt in 0..<5 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      guard [EWOULDBLOCK, EINTR].contains(errno) else { throw Self.failure(path) }
      if attempt < 4 { usleep(20_000) }
    }
    return false
  }

  private static func contents(of descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }

  private static func failure(_ path: String) -> StoreProblem {
    StoreProblem(path: path, .file(FileProblem(.write, path)))
  }
}

extension RunningProgram {
  /// As a lock's file says it.
  init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count == 3, let process = Int32(parts[1]) else { return nil }
    self.init(command: parts[0], process: process, since: parts[2])
  }

  fileprivate var lockText: String { "\(command) \(process) \(since)\n" }
}

extension SQLiteStore {
  public func lockRefreshes(as holder: RunningProgram) throws -> LockAttempt {
    try RefreshLock.take(of: path, as: holder)
  }

  public func refreshing() -> RunningProgram? { RefreshLock.holder(of: path) }
}
