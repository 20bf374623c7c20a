import FoundationEssentials
import Glibc
import Synchronization
import Problems
import SystemFiles

/// A folder for this process alone, `maalestokk-<kind>-<pid>-XXXXXX`, which goes when the process goes.
///
/// What a killed process has left is removed when the next folder of any kind is made beside it.
public struct PrivateFolder: Sendable {
  /// What a folder is for; part of its name.
  public enum Kind: String, Sendable, CaseIterable {
    /// Copies of comparators' libraries.
    case plugins
    /// A page on its way to becoming a PDF.
    case pdf
    /// A page on its way to becoming a document of Word or PowerPoint.
    case office
    /// A workbook while it is written.
    case workbook
    /// The database of a proof.
    case verify
    /// All that a run of this project's tests makes.
    case tests
  }

  /// How old a folder nobody holds is before it is left over although its process's number is in use (again).
  private static let abandonedAfterSeconds = 60
  /// Folders to remove at exit, for owners that nobody told to stop.
  private static let live = Mutex<Set<String>>([])
  private static let atExit: Void = {
    _ = atexit { PrivateFolder.removeAll() }
  }()

  public let path: String
  /// Holds a lock on the folder, so that another container, where our process number means another, leaves it alone.
  private let lock: Int32

  /// Makes a folder that only this user may enter, after clearing away those of processes that are gone.
  ///
  /// Without a parent it lies in the system's temporary folder. Throws `FileProblem`.
  public init(_ kind: Kind, in parent: String? = nil) throws {
    let parent = parent ?? FileManager.default.temporaryDirectory.path
    Self.removeLeftovers(in: parent)
    var template = Array("\(parent)/maalestokk-\(kind.rawValue)-\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileProblem(.makeFolder, parent) }
    let made = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    path = made
    lock = open("\(made)/lock", O_RDONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw FileProblem(.write, "\(made)/lock") }
    flock(lock, LOCK_EX | LOCK_NB)
    _ = Self.atExit
    Self.live.withLock { _ = $0.insert(made) }
  }

  /// Removes the folder with all that is in it.
  public func remove() {
    guard Self.live.withLock({ $0.remove(path) }) != nil else { return }
    try? FileManager.default.removeItem(atPath: path)
    close(lock)
  }

  private static func removeAll() {
    let paths = live.withLock { paths in
      defer { paths = [] }
      return paths
    }
    for path in paths where path.contains("-\(getpid())-") {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  private static func removeLeftovers(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names {
      guard let process = owner(of: name) else { continue }
      let path = "\(parent)/\(name)"
      if isAbandoned(path, by: process) { try? FileManager.default.removeItem(atPath: path) }
    }
  }

  /// The process that made a folder of this very shape of name; anything else in the folder above is not ours to remove.
  private static func owner(of name: String) -> pid_t? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "maalestokk", Kind(rawValue: String(parts[1])) != nil,
      parts[3].utf8.count == 6, let process = pid_t(parts[2]), process > 0
    else { return nil }
    return process
  }

  /// Whether a folder is our own user's, nobody holds its lock, and it is not just being made.
  private static func isAbandoned(_ path: String, by process: pid_t) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid() else {
      return false
    }
    let isGone = kill(process, 0) != 0 && errno == ESRCH
    guard isGone || time(nil) - status.st_mtim.tv_sec > abandonedAfterSeconds else { return false }
    let lock = open("\(path)/lock", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard lock >= 0 else { return errno == ENOENT }
    defer { close(lock) }
    return flock(lock, LOCK_EX | LOCK_NB) == 0
  }
}
