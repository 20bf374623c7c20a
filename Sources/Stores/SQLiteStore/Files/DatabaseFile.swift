import CSQLiteFile
import Figures
import Foundation
import GRDB
import Problems

/// A database as a file: whose it is, and with which rights it is made.
enum DatabaseFile {
  /// What a database of ours says it is, in its header: "Maal".
  static let applicationID: Int32 = 0x4D61_616C
  /// The version of the file's format; a higher one is a newer program's.
  static let format: Int32 = 1

  /// What a file's header says.
  enum Kind: Equatable {
    /// Not there, or without a byte.
    case new
    case ours
    /// Says nothing: made by a version that did not mark its databases, or by another program.
    case unmarked
  }

  /// Looks whose a file is, without changing a byte of it or of what lies beside it.
  ///
  /// Throws `DatabaseFault` for what is another's, and `DatabaseError` for what cannot be read.
  static func kind(of path: String) throws -> Kind {
    guard let status = FileStatus(path) else { return .new }
    guard status.isRegular else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
    guard status.size > 0 else { return .new }
    var header = [UInt8](repeating: 0, count: Int(MAALESTOKK_SQLITE_HEADER))
    let code = maalestokk_sqlite_header(path, &header)
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    guard header.starts(with: Array("SQLite format 3\0".utf8)) else { throw DatabaseFault.notOurs(.noDatabase) }
    func number(at place: Int) -> Int32 {
      header[place..<place + 4].reduce(0) { $0 << 8 | Int32($1) }
    }
    switch number(at: 68) {
    case applicationID:
      if number(at: 60) > format { throw DatabaseFault.newer }
      return .ours
    case 0:
      return .unmarked
    case let other: throw DatabaseFault.notOurs(.otherProgram(id: UInt32(bitPattern: other)))
    }
  }

  /// Makes the file of a new database, and the folders that are missing, for nobody else to read.
  ///
  /// SQLite gives journals the rights of the database. Throws `POSIXError` when they cannot be made.
  static func make(_ path: String) throws {
    try makeFolders(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    // A node, since closing a descriptor would take away the locks of another connection of this process.
    if mknod(path, S_IFREG | 0o600, 0) != 0, errno != EEXIST { throw posixError }
  }

  /// Takes the others' rights to a database that an earlier version made; one that is another user's stays as it is.
  static func close(_ path: String) {
    for ending in ["", "-journal", "-wal", "-shm"] {
      guard let status = FileStatus(path + ending), status.isRegular, status.permissions & 0o077 != 0 else { continue }
      chmod(path + ending, 0o600)
    }
  }

  private static func makeFolders(_ path: String) throws {
    guard path != "/", FileStatus(path) == nil else { return }
    try makeFolders(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw posixError }
  }

  private static var posixError: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
