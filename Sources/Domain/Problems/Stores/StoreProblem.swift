/// A database that cannot be used: which, and why.
public struct StoreProblem: StoreFailure, Problem {
  /// Why; what to do about it follows.
  public enum Cause: Sendable {
    case reason(DatabaseReason)
    /// There is a folder where the file should be.
    case isFolder
    case fault(DatabaseFault)
    case system(SystemReason)
    case file(FileProblem)
    case other(any Problem)
  }

  /// Where the database lies.
  public let path: String
  public let cause: Cause

  /// A database that cannot be used, for a cause.
  public init(path: String, _ cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// Whether another has been writing for longer than one would wait.
  public var isBusy: Bool {
    if case .reason(.isBusy) = cause { true } else { false }
  }

  /// The same, of any error.
  public static func isBusy(_ error: any Error) -> Bool { (error as? Self)?.isBusy == true }

  public var family: ProblemFamily { .store(self) }
}
