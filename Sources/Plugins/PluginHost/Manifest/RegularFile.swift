import FoundationEssentials
import Glibc
import PlainText
import Problems
import SystemFiles

extension PluginProblem {
  /// A file that is longer than anything of its kind.
  static func tooLong(_ path: String, _ limitBytes: Int) -> PluginProblem {
    .tooLong(path: PlainText.line(path), limitMiB: limitBytes >> 20)
  }

  /// What the system said last in this thread, of a path.
  static func system(_ path: String) -> PluginProblem { .system(path: PlainText.line(path), SystemReason.last) }
}

/// Opens a file for reading, if it is a regular one of at most so many bytes: a pipe or a device could be read for ever.
func openRegularFile(_ path: String, atMostBytes limit: Int) throws(PluginProblem) -> Int32 {
  // Opening a pipe would wait for its writer.
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  guard file >= 0 else { throw .system(path) }
  var status = stat()
  let isRegular = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  if isRegular, status.st_size <= limit { return file }
  close(file)
  throw isRegular ? .tooLong(path, limit) : .notRegularFile(path: PlainText.line(path))
}

/// The bytes of a regular file of at most so many bytes, however it grows meanwhile.
func readRegularFile(_ path: String, atMostBytes limit: Int) throws(PluginProblem) -> Data {
  let file = try openRegularFile(path, atMostBytes: limit)
  defer { close(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count <= limit {
    let count = read(file, &chunk, chunk.count)
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { throw .system(path) }
    guard count > 0 else { return Data(bytes) }
    bytes += chunk[..<count]
  }
  throw .tooLong(path, limit)
}
