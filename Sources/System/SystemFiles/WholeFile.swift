import Problems

#if canImport(Glibc)
  import Glibc
#endif

/// Files that are read within a limit, and written whole or not at all.
public enum WholeFile {
  /// The bytes of a file or a pipe; throws `FileProblem` also when there are more than `most`.
  public static func read(_ path: String, most: Int) throws(FileProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(.read, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(.read, path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileProblem(.read, path, errno: EISDIR) }
    guard Int(status.st_size) <= most else { throw FileProblem(.read, path, .tooLarge(most: most)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileProblem(.read, path) }
      if count == 0 { return bytes }
      guard bytes.count + count <= most else { throw FileProblem(.read, path, .tooLarge(most: most)) }
      bytes += piece[..<count]
    }
  }

  /// Writes a file beside its place and gives it its name when it lies on the disk: what had the name before has it
  /// until then, and after a failure nothing is left.
  ///
  /// A link keeps leading where it led; what is no file (a device, a pipe) is written to as it is.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    guard isThere || errno == ENOENT else { throw FileProblem(.write, path) }
    guard isThere else { return try write(bytes, as: target(of: path), permissions: nil, path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw FileProblem(.write, path, errno: EISDIR)
    case S_IFREG:
      // Who may not write it may not put another in its place either.
      guard access(path, W_OK) == 0 else { throw FileProblem(.write, path) }
      guard let place = realpath(path, nil) else { throw FileProblem(.write, path) }
      defer { free(place) }
      try write(bytes, as: String(cString: place), permissions: status.st_mode & 0o777, path)
    default:
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw FileProblem(.write, path) }
      try finish(descriptor, path, writeAll(bytes, to: descriptor))
    }
  }

  /// Where a name leads that nothing has yet: through a link to nothing, to what it names.
  private static func target(of path: String) -> String {
    var place = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(path, &place, Int(PATH_MAX))
    guard count > 0 else { return path }
    let link = String(decoding: place[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return link.hasPrefix("/") ? link : folder(of: path) + "/" + link
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func write(
    _ bytes: [UInt8], as place: String, permissions: mode_t?, _ path: String
  ) throws(FileProblem) {
    let partial = "\(folder(of: place))/.maalestokk-\(getpid())-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileProblem(.write, path) }
    var code = writeAll(bytes, to: descriptor)
    if code == 0, let permissions, fchmod(descriptor, permissions) != 0 { code = errno }
    if code == 0, fsync(descriptor) != 0, ![EINVAL, EROFS].contains(errno) { code = errno }
    do throws(FileProblem) {
      try finish(descriptor, path, code)
      guard rename(partial, place) == 0 else { throw FileProblem(.write, path) }
    } catch {
      unlink(partial)
      throw error
    }
  }

  /// Writes at the end of a file that is there; throws `FileProblem`, after which a part of it may be there.
  public static func append(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(.write, path) }
    try finish(descriptor, path, writeAll(bytes, to: descriptor))
  }

  /// Zero, or the system's code for what failed.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? EIO : errno }
      written += count
    }
    return 0
  }

  /// Closes, which may be what fails, and tells of the first thing that did.
  private static func finish(_ descriptor: Int32, _ path: String, _ code: Int32) throws(FileProblem) {
    let closed = close(descriptor) == 0 ? 0 : errno
    let first = code == 0 ? closed : code
    guard first == 0 else { throw FileProblem(.write, path, errno: first) }
  }

  /// Makes a folder with those above it; one that is there is enough.
  public static func makeFolder(_ path: String) throws(FileProblem) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? String(part) : "/" + part
      guard mkdir(made, 0o777) != 0 else { continue }
      let code = errno
      var status = stat()
      guard stat(made, &status) == 0 else { throw FileProblem(.makeFolder, path, errno: code) }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileProblem(.makeFolder, path, errno: ENOTDIR) }
    }
  }
}
