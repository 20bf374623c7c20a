/// What is wrong with an extract of a database, as a clause.
public enum ExtractProblem: Problem, Equatable {
  case noTable(String, columns: [String])
  case rowDoesNotFit(table: String)

  public var family: ProblemFamily { .extract(self) }
}
