import GRDB
import Problems
import SystemFiles

extension CopyProblem {
  /// A failed call to the system, by its `errno`.
  init(_ path: String, errno code: Int32) { self.init(path, .system(SystemReason(code))) }

  /// What SQLite, the system or an inspection says of the file at a path.
  init(_ path: String, error: any Error) { self = (error as? CopyProblem) ?? CopyProblem(path, Self.fault(error)) }

  private static func fault(_ error: any Error) -> Fault {
    if let fault = error as? DatabaseFault { return .content(fault) }
    guard let code = (error as? DatabaseError)?.resultCode else { return .other(asProblem(error)) }
    return switch DatabaseReason(code) {
    case .isNoDatabase: .content(.notOurs(.noDatabase))
    case .isDamaged: .damaged
    case .isBusy, .isLocked: .isBeingWritten
    case let reason: .reason(reason)
    }
  }
}
