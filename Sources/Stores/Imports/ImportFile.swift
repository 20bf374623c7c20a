import ErrorWords
import Figures
import Foundation
import Problems
import Spreadsheets
import SystemFiles
import Values

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
      throw ImportError.file(
        name, "Dette er verken en fil eller en mappe.", "This is neither a file nor a folder.")
    }
  }

  /// The bytes of a file that is not larger than the limit, also when it grows meanwhile.
  static func read(_ path: String, limits: ImportLimits) throws -> [UInt8] {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let size = Int(try status(path, name).st_size)
    guard size <= limits.fileBytes else { throw tooLarge(name, size, limits) }
    guard size > 0 else { throw ImportError.file(name, "Filen er tom.", "The file is empty.") }
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
    guard filled <= size else {
      throw ImportError.file(name, "Filen ble endret mens den ble lest.", "The file changed while it was read.")
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// The bytes of `origin.json` of a folder that is one dataset, and not larger than the limit.
  static func checkFolder(_ folder: URL, limits: ImportLimits) throws -> Data {
    let name = folder.lastPathComponent
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw unreadable(name)
    }
    guard entries.contains("origin.json") else {
      throw ImportError.file(
        name, "Mappen har ingen origin.json. Et datasett er én mappe med origin.json og filene den nevner.",
        "The folder has no origin.json. A dataset is one folder with origin.json and the files it names.")
    }
    guard entries.count <= limits.folderFiles else {
      throw ImportError.file(
        name, "Mappen har mer enn \(limits.folderFiles) filer.", "The folder has more than \(limits.folderFiles) files."
      )
    }
    var total = 0
    for entry in entries {
      let status = try status(folder.appendingPathComponent(entry).path, entry)
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw ImportError.file(
          name, "\(printable(entry)) er ikke en fil; et datasett har bare filer.",
          "\(printable(entry)) is not a file; a dataset has only files.")
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

  private static func unreadable(_ name: String) -> ImportError {
    let cause = SystemReason.last.text
    return .file(name, "Kan ikke leses (\(cause.nb)).", "Cannot be read (\(cause.en)).")
  }

  private static func tooLarge(_ name: String, _ size: Int, _ limits: ImportLimits) -> ImportError {
    let size = max(size >> 20, (limits.fileBytes >> 20) + 1)
    return .file(
      name, "\(size) MiB er for stort; grensen er \(limits.fileBytes >> 20) MiB. Del den opp.",
      "\(size) MiB is too large; the limit is \(limits.fileBytes >> 20) MiB. Split it.")
  }
}
