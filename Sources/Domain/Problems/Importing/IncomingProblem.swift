/// What an answer is refused for that could be read.
public enum IncomingProblem: Problem, Equatable {
  /// It is said to have come at a moment that is none, or has not been.
  case noMoment(String)
  /// Figures or columns that look wrong, all there are and the first of them.
  case suspicious(count: Int, named: [SuspectFigure])
  /// Regions that take known names away, or rename or add more than is plausible.
  case sweeping(differences: Int, taken: [LostName], renamed: [RenamedRegion])

  public var family: ProblemFamily { .incoming(self) }
}
