import Foundation
import Problems

/// Whether a path can be a database's: looked at before anything is said to be done.
enum DatabasePlace {
  /// What is wrong with a path that a user named; nil when a database can lie, or be made, there.
  static func problem(with path: String) -> DatabasePlaceProblem? {
    if path.isEmpty { return .isEmpty }
    if path == ":memory:" || path.hasPrefix("file:") {
      return .doesNotLast(path)
    }
    if path.contains("\0") || path.utf8.count >= Int(PATH_MAX) {
      return .noPath
    }
    if path.hasSuffix("/") { return .isFolder(path) }
    var status = stat()
    guard stat(path, &status) == 0 else { return problemWithFolder(of: path, code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      // One that may only be read answers questions; what would write to it says that it cannot.
      return access(path, R_OK) == 0 ? nil : .cannotBeRead(path)
    case S_IFDIR: return .isFolder(path)
    default: return .notRegular(path)
    }
  }

  /// Whether the folders that are missing can be made: by the nearest that is there.
  private static func problemWithFolder(of path: String, code: Int32) -> DatabasePlaceProblem? {
    if code == ENAMETOOLONG || code == ELOOP { return .notAccepted(path) }
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var status = stat()
    while stat(folder, &status) != 0 {
      if folder == "/" { return nil }
      if errno == EACCES { return .cannotBeReached(path) }
      folder = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    }
    if status.st_mode & S_IFMT != S_IFDIR { return .belowFile(folder, path: path) }
    return access(folder, W_OK | X_OK) == 0 ? nil : .cannotBeMade(folder: folder)
  }
}
