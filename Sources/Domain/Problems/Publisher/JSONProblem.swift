/// What is wrong with a JSON body: where, what was found there, and what was expected.
public struct JSONProblem: Problem, Equatable {
  /// A step from a value to one within it.
  public enum Step: Sendable, Equatable {
    case member(String)
    case element(Int)
  }

  /// The steps from the outermost value; none for the body itself.
  public let place: [Step]
  public let found: Found
  public let expected: Expected

  /// A fault at a place.
  public init(_ place: [Step] = [], found: Found, expected: Expected) {
    self.place = place
    self.found = found
    self.expected = expected
  }

  public var family: ProblemFamily { .json(self) }
}
