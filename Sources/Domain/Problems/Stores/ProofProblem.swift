/// Why a proof cannot be used.
public enum ProofProblem: Problem {
  /// The file as a whole, and why.
  case notProof(file: String, cause: any Problem)
  /// It does not begin with its statement.
  case noStatement(file: String, schema: String)
  /// A part whose bytes are not those that the statement names.
  case otherPart(name: String, statement: String)
  case missingPart(name: String)
  /// A kept file whose bytes are not those that its name says.
  case otherFile(name: String)

  public var family: ProblemFamily { .proof(self) }
}
