/// What is wrong with a parameter of a request.
public enum ParameterProblem: Problem, Equatable {
  case unknown(String, known: [String])
  case missing(String)
  case empty(String)
  case repeated(String, count: Int)
  case tooLong(String, most: Int)
  case noInteger(String, found: String, ClosedRange<Int>)
  case noChoice(String, found: String, [String])
  /// The year in a briefing's address is none of these.
  case briefingYear(ClosedRange<Int>)

  /// The parameter.
  public var name: String {
    switch self {
    case .unknown(let name, _), .missing(let name), .empty(let name), .repeated(let name, _), .tooLong(let name, _),
      .noInteger(let name, _, _), .noChoice(let name, _, _):
      name
    case .briefingYear: "year"
    }
  }

  public var family: ProblemFamily { .parameter(self) }
}
