import Crypto
import FoundationEssentials
import Glibc
import Problems
import Values

extension PluginFolder {
  /// The longest library that is read: many times the largest of the house.
  static let longestLibraryBytes = 256 << 20

  /// The SHA-256 of a file in lower-case hexadecimal, as `plugins install` writes it into a manifest.
  public static func sha256(of file: URL) throws -> String {
    let source = try openRegularFile(file.path, atMostBytes: longestLibraryBytes)
    defer { close(source) }
    return try hash(source, copyingTo: nil, path: file.path)
  }

  /// Reads a file once, and where there is a target writes the same bytes to it.
  static func hash(_ source: Int32, copyingTo target: Int32?, path: String) throws -> String {
    let chunkBytes = 1 << 18
    var hasher = SHA256()
    var total = 0
    try withUnsafeTemporaryAllocation(byteCount: chunkBytes, alignment: 16) { chunk in
      while true {
        let count = read(source, chunk.baseAddress, chunkBytes)
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw PluginProblem.system(path) }
        guard count > 0 else { return }
        total += count
        guard total <= longestLibraryBytes else { throw PluginProblem.tooLong(path, longestLibraryBytes) }
        let bytes = UnsafeRawBufferPointer(rebasing: chunk[..<count])
        hasher.update(bufferPointer: bytes)
        if let target { try writeAll(bytes, to: target, path: path) }
      }
    }
    return hasher.finalize().hexadecimal
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to target: Int32, path: String) throws {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = write(target, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw PluginProblem.system(path) }
      done += count
    }
  }
}
