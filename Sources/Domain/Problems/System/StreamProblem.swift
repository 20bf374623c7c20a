/// What could not be written to a standard stream, and why.
public struct StreamProblem: Problem, Equatable {
  /// Where the process writes to.
  public enum Stream: Sendable { case output, error }

  public let stream: Stream
  public let reason: SystemReason
  /// Whether something was written before it failed.
  public let isCut: Bool

  /// A write to a standard stream that failed.
  public init(_ stream: Stream, _ reason: SystemReason, isCut: Bool) {
    self.stream = stream
    self.reason = reason
    self.isCut = isCut
  }

  /// Whether the one who read has what it wanted and left.
  public var isReaderGone: Bool { reason == .readerIsGone }

  public var family: ProblemFamily { .stream(self) }
}
