/// A table of regions that cannot be used.
public struct RegionTableProblem: Problem, Equatable {
  /// The table's kind, as its origin names it: `municipalities`, `code-changes`.
  public let table: String
  public let problem: CSVProblem

  /// A table with what is wrong in it.
  public init(table: String, _ problem: CSVProblem) {
    self.table = table
    self.problem = problem
  }

  public var family: ProblemFamily { .regionTable(self) }
}
