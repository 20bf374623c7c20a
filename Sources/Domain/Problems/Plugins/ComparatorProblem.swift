/// A comparator that is unavailable, and why.
public struct ComparatorProblem: Problem, Hashable {
  /// Its id.
  public let comparator: String
  public let fault: ComparatorFault

  /// A comparator without an answer.
  public init(_ comparator: String, _ fault: ComparatorFault) {
    self.comparator = comparator
    self.fault = fault
  }

  public var family: ProblemFamily { .comparator(self) }
}
