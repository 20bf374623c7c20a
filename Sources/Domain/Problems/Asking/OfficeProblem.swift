/// Why there is no document of Word or PowerPoint.
public enum OfficeProblem: Problem, Equatable {
  /// The environment names what cannot be run.
  case cannotRun(String)
  case noProgram
  case timedOut(seconds: Int)
  /// The program ended with a code, and said something last.
  case failed(program: String, code: Int32, said: String?)

  public var family: ProblemFamily { .office(self) }
}
