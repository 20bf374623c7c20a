import Problems

#if canImport(Glibc)
  import Glibc
#endif

/// A folder that is filled beside its place and gets its name when all of it is there.
public enum NewFolder {
  /// Whether nothing is there, or an empty folder.
  public static func isFree(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT }
    return entries(of: path)?.isEmpty == true
  }

  /// Fills a folder: `fill` is given the path to write to.
  ///
  /// What has the name before is put aside, and goes when the new folder has it. After a failure nothing of the new one is
  /// left, and what was there is there.
  public static func write(_ path: String, fill: (_ partial: String) throws -> Void) throws {
    let plain = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let (partial, old) = ("\(plain).partial-\(getpid())", "\(plain).old-\(getpid())")
    guard mkdir(partial, 0o777) == 0 else { throw FileProblem(.makeFolder, path) }
    do {
      try fill(partial)
      sync(partial)
      guard rename(plain, old) == 0 || errno == ENOENT else { throw FileProblem(.write, path) }
      guard rename(partial, plain) == 0 else {
        let problem = FileProblem(.write, path)
        _ = rename(old, plain)
        throw problem
      }
      sync(plain.contains("/") ? String(plain[..<(plain.lastIndex(of: "/") ?? plain.endIndex)]) + "/" : ".")
      remove(old)
    } catch {
      remove(partial)
      throw error
    }
  }

  /// Sees the names in a folder on the disk, where the file system can.
  private static func sync(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The names in a folder; nil for what is none.
  private static func entries(of path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes what `fill` made: files, and folders of files.
  private static func remove(_ path: String) {
    guard let names = entries(of: path) else {
      unlink(path)
      return
    }
    for name in names { remove(path + "/" + name) }
    rmdir(path)
  }
}
