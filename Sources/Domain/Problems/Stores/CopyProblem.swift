/// Why a database was not copied, or a copy not restored.
public struct CopyProblem: Problem {
  /// What is wrong with the file.
  public indirect enum Fault: Sendable {
    case noFile, noFolder, notRegular, exists, isDatabaseItself
    /// It is not one of ours, not whole, or of a newer version.
    case content(DatabaseFault)
    /// Damaged, where nobody says how.
    case damaged
    /// Something in it that nothing can be made of.
    case unusable(any Problem)
    /// The database that is to be restored holds something that cannot be kept.
    case cannotBeKept(CopyProblem)
    case isBeingWritten
    case reason(DatabaseReason)
    case system(SystemReason)
    case other(any Problem)
  }

  /// The file or folder it is about.
  public let path: String
  public let fault: Fault

  /// A fault of a file or folder.
  public init(_ path: String, _ fault: Fault) {
    self.path = path
    self.fault = fault
  }

  /// Whether the request cannot be met as it stands, rather than that something failed on the way.
  public var isRefusal: Bool {
    switch fault {
    case .noFile, .noFolder, .notRegular, .exists, .isDatabaseItself: true
    case .content(.notOurs), .content(.newer), .content(.foreign): true
    default: false
    }
  }

  /// Whether the fault lies in what a file holds.
  public var isAboutContent: Bool {
    switch fault {
    case .content, .damaged, .unusable: true
    default: false
    }
  }

  public var family: ProblemFamily { .copy(self) }
}
