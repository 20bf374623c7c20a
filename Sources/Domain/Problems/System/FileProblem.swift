/// A file or folder that could not be read or written: which, and why.
public struct FileProblem: Problem, Hashable {
  /// What was tried.
  public enum Attempt: Sendable { case read, write, makeFolder }

  /// Why it failed.
  public enum Cause: Sendable, Hashable {
    case system(SystemReason)
    /// It has more bytes than are read.
    case tooLarge(most: Int)
  }

  public let path: String
  public let attempt: Attempt
  public let cause: Cause

  /// A file or folder that could not be read or written.
  public init(_ attempt: Attempt, _ path: String, _ cause: Cause) {
    self.attempt = attempt
    self.path = path
    self.cause = cause
  }

  public var family: ProblemFamily { .file(self) }
}
