import FoundationEssentials
import Glibc
import Synchronization

/// A folder for this process alone, which goes when the process goes.
struct PrivateFolder: Sendable {
  private static let prefix = "maalestokk-plugins-"
  /// Folders to remove at exit, for hosts that nobody shut down.
  private static let live = Mutex<Set<String>>([])
  private static let atExit: Void = {
    _ = atexit { PrivateFolder.removeAll() }
  }()

  let path: String
  /// Holds a lock on the folder, so that another container, where our process number means another, leaves it alone.
  private let lock: Int32

  /// Makes a folder that only this user may enter, after clearing away those of processes that are gone.
  init(in parent: String) throws {
    Self.removeLeftovers(in: parent)
    var template = Array("\(parent)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError(path: parent, number: errno) }
    let made = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    path = made
    lock = open("\(made)/lock", O_RDONLY | O_CREAT | O_CLOEXEC, 0o600)
    if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
    _ = Self.atExit
    Self.live.withLock { _ = $0.insert(made) }
  }

  /// Removes the folder with all that is in it.
  func remove() {
    guard Self.live.withLock({ $0.remove(path) }) != nil else { return }
    try? FileManager.default.removeItem(atPath: path)
    if lock >= 0 { close(lock) }
  }

  private static func removeAll() {
    let mine = "\(prefix)\(getpid())-"
    let paths = live.withLock { paths in
      defer { paths = [] }
      return paths
    }
    for path in paths where path.contains(mine) {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  private static func removeLeftovers(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = owner(of: name), kill(process, 0) != 0, errno == ESRCH else { continue }
      let path = "\(parent)/\(name)"
      if isAbandoned(path) { try? FileManager.default.removeItem(atPath: path) }
    }
  }

  /// The process that made a folder of this very shape of name; anything else in the folder above is not ours to remove.
  private static func owner(of name: String) -> pid_t? {
    let parts = name.dropFirst(prefix.utf8.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 6, let process = pid_t(parts[0]), process > 0 else { return nil }
    return process
  }

  /// Whether a folder is our own user's and nobody holds its lock.
  private static func isAbandoned(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else {
      return false
    }
    let lock = open("\(path)/lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard lock >= 0 else { return errno == ENOENT }
    defer { close(lock) }
    return flock(lock, LOCK_EX | LOCK_NB) == 0
  }
}
