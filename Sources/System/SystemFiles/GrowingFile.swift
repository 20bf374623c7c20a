import Problems

#if canImport(Glibc)
  import Glibc
#endif

/// A new file that is written piece by piece, and lies on the disk when it is finished.
public final class GrowingFile {
  private let path: String
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isOpen = true

  /// Makes the file; throws `FileProblem` when it is there already or cannot be made.
  public init(_ path: String) throws(FileProblem) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileProblem(.write, path) }
  }

  deinit { if isOpen { close(descriptor) } }

  /// Adds bytes at the end.
  public func append(_ bytes: some Sequence<UInt8>) throws(FileProblem) {
    pending += bytes
    if pending.count >= 1 << 16 { try flush() }
  }

  /// Writes what is left, sees it on the disk, and closes.
  public func finish() throws(FileProblem) {
    try flush()
    guard fsync(descriptor) == 0 || [EINVAL, EROFS].contains(errno) else { throw FileProblem(.write, path) }
    isOpen = false
    guard close(descriptor) == 0 else { throw FileProblem(.write, path) }
  }

  private func flush() throws(FileProblem) {
    var written = 0
    while written < pending.count {
      let count = pending[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileProblem(.write, path, errno: count == 0 ? EIO : errno) }
      written += count
    }
    pending.removeAll(keepingCapacity: true)
  }
}
