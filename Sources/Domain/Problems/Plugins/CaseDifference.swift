/// Where a comparator's answer to one of its cases is not as expected.
public enum CaseDifference: Problem {
  case unreadable(name: String, any Problem)
  case failed(ComparatorProblem)
  case noAnswer
  case count(expected: Int, found: Int)
  case question(expected: String, found: String)
  case refused(question: String, refusal: String)
  case lacks(question: String, codes: [String])
  case alsoHas(question: String, codes: [String])
  /// A part that is not in what was found, of the `rule` or the `refusal`.
  case text(question: String, field: String, part: String, found: String?)

  public var family: ProblemFamily { .caseDifference(self) }
}
