import FoundationEssentials
import Glibc

/// A file that is none, or is longer than anything of its kind.
struct UnfitFile: Error {
  /// The sentence about it, without its full stop.
  let text: BilingualText

  init(_ path: String, nb: String, en: String) {
    let shown = printable(path)
    text = BilingualText(nb: "\(shown) er \(nb)", en: "\(shown) is \(en)")
  }

  static func tooLong(_ path: String, _ limit: Int) -> UnfitFile {
    UnfitFile(path, nb: "større enn \(limit >> 20)\u{A0}MiB", en: "larger than \(limit >> 20)\u{A0}MiB")
  }
}

/// Opens a file for reading, if it is a regular one of at most so many bytes: a pipe or a device could be read for ever.
func openRegularFile(_ path: String, atMostBytes limit: Int) throws -> Int32 {
  // Opening a pipe would wait for its writer.
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  guard file >= 0 else { throw SystemError(path: path, number: errno) }
  var status = stat()
  let isRegular = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  if isRegular, status.st_size <= limit { return file }
  close(file)
  throw isRegular ? UnfitFile.tooLong(path, limit) : UnfitFile(path, nb: "ikke en vanlig fil", en: "not a regular file")
}

/// The bytes of a regular file of at most so many bytes, however it grows meanwhile.
func readRegularFile(_ path: String, atMostBytes limit: Int) throws -> Data {
  let file = try openRegularFile(path, atMostBytes: limit)
  defer { close(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count <= limit {
    let count = read(file, &chunk, chunk.count)
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { throw SystemError(path: path, number: errno) }
    guard count > 0 else { return Data(bytes) }
    bytes += chunk[..<count]
  }
  throw UnfitFile.tooLong(path, limit)
}
