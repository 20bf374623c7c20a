/// Something that the system refused, where nobody knows more.
public struct SystemProblem: Problem, Equatable {
  public let reason: SystemReason

  /// A refusal of the system's.
  public init(_ reason: SystemReason) { self.reason = reason }

  public var family: ProblemFamily { .system(self) }
}
