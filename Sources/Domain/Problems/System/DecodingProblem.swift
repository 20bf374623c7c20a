/// A JSON text that is another than expected, by the member's place in it, such as `parts[1].year`.
public enum DecodingProblem: Problem, Equatable {
  case missing(String)
  case ofOtherType(String)
  case unusable(String)
  case notJSON

  public var family: ProblemFamily { .decoding(self) }
}
