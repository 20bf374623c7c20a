/// What is otherwise where a proof is verified than where it was made.
public enum ProofDifference: Sendable, Equatable {
  case program(there: String, here: String)
  case methods(there: [String], here: [String])
  /// A comparator; nil where it is not there.
  case comparator(String, there: ProofStatement.Plugin?, here: ProofStatement.Plugin?)

  /// Whether both sides are not the same.
  var isReal: Bool {
    switch self {
    case .program(let there, let here): there != here
    case .methods(let there, let here): there != here
    case .comparator(_, let there, let here): there != here
    }
  }
}
