import Figures
import Foundation
import Values

/// Whether a path can be a database's: looked at before anything is said to be done.
enum DatabasePlace {
  /// What is wrong with a path that a user named; nil when a database can lie, or be made, there.
  static func problem(with path: String) -> Multilingual? {
    if path.isEmpty { return said("er tom; oppgi en fil", "is empty; name a file") }
    if path == ":memory:" || path.hasPrefix("file:") {
      return said("er '\(path)', som ikke er en fil som blir liggende", "is '\(path)', which is no file that lasts")
    }
    if path.contains("\0") || path.utf8.count >= Int(PATH_MAX) {
      return said("er ingen sti", "is no path")
    }
    if path.hasSuffix("/") { return said("er en mappe, \(path); oppgi en fil", "is a folder, \(path); name a file") }
    var status = stat()
    guard stat(path, &status) == 0 else { return problemWithFolder(of: path, code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      // One that may only be read answers questions; what would write to it says that it cannot.
      return access(path, R_OK) == 0
        ? nil : said("kan ikke leses av denne brukeren: \(path)", "cannot be read by this user: \(path)")
    case S_IFDIR: return said("er en mappe, \(path); oppgi en fil", "is a folder, \(path); name a file")
    default: return said("er ingen vanlig fil: \(path)", "is no regular file: \(path)")
    }
  }

  /// Whether the folders that are missing can be made: by the nearest that is there.
  private static func problemWithFolder(of path: String, code: Int32) -> Multilingual? {
    if code == ENAMETOOLONG || code == ELOOP {
      return said("er ingen sti som systemet godtar: \(path)", "is no path that the system accepts: \(path)")
    }
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var status = stat()
    while stat(folder, &status) != 0 {
      if folder == "/" { return nil }
      if errno == EACCES {
        return said(
          "kan ikke nås: denne brukeren har ikke adgang til en mappe på veien: \(path)",
          "cannot be reached: this user may not enter a folder on the way: \(path)")
      }
      folder = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    }
    if status.st_mode & S_IFMT != S_IFDIR {
      return said(
        "ligger under \(folder), som ikke er en mappe: \(path)", "lies below \(folder), which is no folder: \(path)")
    }
    return access(folder, W_OK | X_OK) == 0
      ? nil
      : said(
        "kan ikke lages: \(folder) kan ikke skrives av denne brukeren",
        "cannot be made: \(folder) cannot be written by this user")
  }

  private static func said(_ nb: String, _ en: String) -> Multilingual {
    Multilingual(nb: "--database \(nb).", en: "--database \(en).")
  }
}
