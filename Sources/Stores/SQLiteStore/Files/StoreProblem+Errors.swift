import Foundation
import GRDB
import Problems
import SystemFiles

extension StoreProblem {
  /// What SQLite, the system or an inspection says of the database at a path.
  init(path: String, error: any Error) {
    self = (error as? StoreProblem) ?? StoreProblem(path: path, Self.cause(error, path))
  }

  private static func cause(_ error: any Error, _ path: String) -> Cause {
    switch error {
    case let fault as DatabaseFault: .fault(fault)
    case let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN && FileStatus(path)?.isFolder == true:
      .isFolder
    case let error as DatabaseError: .reason(DatabaseReason(error.resultCode))
    case let problem as FileProblem: .file(problem)
    case let error as POSIXError: .system(SystemReason(error.code.rawValue))
    default: .other(asProblem(error))
    }
  }
}

extension DatabaseReason {
  /// What one of SQLite's codes means.
  init(_ code: ResultCode) {
    switch code.primaryResultCode {
    case .SQLITE_IOERR: self = .diskFails
    case .SQLITE_FULL: self = .isFull
    case .SQLITE_READONLY, .SQLITE_PERM: self = .isReadOnly
    case .SQLITE_CANTOPEN: self = .cannotBeOpened
    case .SQLITE_NOTADB: self = .isNoDatabase
    case .SQLITE_CORRUPT: self = .isDamaged
    case .SQLITE_BUSY: self = .isBusy
    case .SQLITE_LOCKED: self = .isLocked
    case .SQLITE_NOMEM: self = .notEnoughMemory
    case .SQLITE_CONSTRAINT: self = .contradiction
    case .SQLITE_INTERRUPT: self = .isInterrupted
    default: self = .other(code.rawValue)
    }
  }
}
