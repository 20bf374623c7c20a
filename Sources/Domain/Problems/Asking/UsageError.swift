/// What the user asked for cannot be asked: all problems at once.
public struct UsageError: Problem, Equatable {
  public let problems: [UsageProblem]

  public var family: ProblemFamily { .usage(self) }

  /// Everything that is wrong.
  public init(_ problems: [UsageProblem]) { self.problems = problems }

  /// Problems in the reader's own words already, of those who have no values for them yet.
  public init(problems: [String]) { self.problems = problems.map { .told($0) } }
}
