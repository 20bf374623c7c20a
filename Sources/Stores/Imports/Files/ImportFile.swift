import Foundation
import Problems
import Spreadsheets
import SystemFiles

#if canImport(Glibc)
  import Glibc
#endif

/// How much of a file is read before it is refused.
public struct ImportLimits: Sendable {
  /// The largest file, and the largest dataset folder, in bytes.
  public var fileBytes = 64 << 20
  /// The most files in a dataset folder.
  public var folderFiles = 200
  public var spreadsheet = SpreadsheetLimits()

  public init() {}
}

/// Looks at paths before they are read, so that nothing large, endless or waiting is.
enum ImportFile {
  enum Kind {
    case file, folder
  }

  /// What a path leads to; throws when it is neither a file nor a folder.
  static func kind(_ path: String) throws -> Kind {
    let name = URL(fileURLWithPath: path).lastPathComponent
    switch try status(path, name).st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default:
      throw ImportProblem.file(name, .neitherFileNorFolder)
    }
  }

  /// The bytes of a file that is not larger than the limit, also when it grows meanwhile.
  static func read(_ path: String, limits: ImportLimits) throws -> [UInt8] {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let size = Int(try status(path, name).st_size)
    guard size <= limits.fileBytes else { throw tooLarge(name, size, limits) }
    guard size > 0 else { throw ImportProblem.file(name, .empty) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(name) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { Glibc.read(descriptor, $0 + filled, buffer.count - filled) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(name) }
      if count == 0 { break }
      filled += count
    }
    guard filled <= size else { throw ImportProblem.file(name, .changed) }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// The bytes of `origin.json` of a folder that is one dataset, and not larger than the limit.
  static func checkFolder(_ folder: URL, limits: ImportLimits) throws -> Data {
    let name = folder.lastPathComponent
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw unreadable(name)
    }
    guard entries.contains("origin.json") else { throw ImportProblem.file(name, .noOrigin) }
    guard entries.count <= limits.folderFiles else {
      throw ImportProblem.whole(name, .limit(.files(limits.folderFiles)))
    }
    var total = 0
    for entry in entries {
      let status = try status(folder.appendingPathComponent(entry).path, entry)
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw ImportProblem.file(name, .notOnlyFiles(printable(entry)))
      }
      // Each is within the limit before it is added, however large the system says that it is.
      guard status.st_size <= limits.fileBytes - total else { throw tooLarge(name, Int(status.st_size), limits) }
      total += Int(status.st_size)
    }
    return Data(try read(folder.appendingPathComponent("origin.json").path, limits: limits))
  }

  private static func status(_ path: String, _ name: String) throws -> stat {
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreadable(name) }
    return status
  }

  private static func unreadable(_ name: String) -> ImportProblem {
    .file(name, .unreadable(SystemReason.last))
  }

  private static func tooLarge(_ name: String, _ size: Int, _ limits: ImportLimits) -> ImportProblem {
    let limit = limits.fileBytes >> 20
    return .whole(name, .limit(.size(mebibytes: max(size >> 20, limit + 1), limit: limit)))
  }
}
