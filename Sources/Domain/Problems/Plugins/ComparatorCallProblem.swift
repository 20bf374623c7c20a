/// Why the host could not do what a comparator asked of it; told to the comparator, and so to its author.
public enum ComparatorCallProblem: Problem, Equatable {
  case unknownIndicator(String)
  /// Peers that are no municipality of the year, by code.
  case strangers([String], year: Int)
  /// The subject has a code that no municipality has.
  case unknownSubject(String)
  /// The call's time is used up.
  case late

  public var family: ProblemFamily { .comparatorCall(self) }
}
