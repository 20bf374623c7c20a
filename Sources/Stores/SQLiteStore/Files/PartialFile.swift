import Foundation
import Problems
import SystemFiles

/// A file that is written beside its place, as `<path>.partial`, and gets its name when it is whole.
enum PartialFile {
  /// Has the body write the file, makes sure that it lies on the disk, and gives it its name.
  ///
  /// What had the name before has it until then. What a killed process left behind is written anew by the next. Two
  /// processes never write the same file: the second is refused.
  ///
  /// - Parameters:
  ///   - path: The name the file is to have.
  ///   - permissions: What the file's permissions are to be.
  ///   - body: Gets the path to write to, an empty file.
  /// - Returns: What the body returns.
  /// - Throws: `CopyProblem`, and what the body throws, with no new file left.
  static func write<Result>(_ path: String, permissions: mode_t, body: (String) throws -> Result) throws -> Result {
    let partial = path + ".partial"
    let descriptor = try claimed(partial, for: path)
    defer { close(descriptor) }
    do {
      let result = try body(partial)
      guard fchmod(descriptor, permissions) == 0, fsync(descriptor) == 0, rename(partial, path) == 0 else {
        throw CopyProblem(path, errno: errno)
      }
      sync(folderOf: path)
      return result
    } catch {
      remove(partial, andItself: true)
      throw error
    }
  }

  /// The file opened, empty, and locked until the descriptor is closed.
  private static func claimed(_ partial: String, for path: String) throws -> Int32 {
    let descriptor = open(partial, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CopyProblem(path, errno: errno) }
    // Whoever held the lock before may have given the file its name since it was opened here.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, let ours = FileStatus(descriptor), let there = FileStatus(partial),
      ours.isSame(as: there)
    else {
      close(descriptor)
      throw CopyProblem(path, .isBeingWritten)
    }
    remove(partial, andItself: false)
    guard ftruncate(descriptor, 0) == 0 else {
      let code = errno
      close(descriptor)
      throw CopyProblem(path, errno: code)
    }
    return descriptor
  }

  private static func remove(_ partial: String, andItself: Bool) {
    for ending in ["-journal", "-wal", "-shm"] + (andItself ? [""] : []) { unlink(partial + ending) }
  }

  /// Makes a new name last through a loss of power; a file system that cannot is left as it is.
  private static func sync(folderOf path: String) {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
