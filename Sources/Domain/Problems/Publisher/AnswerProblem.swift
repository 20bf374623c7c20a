/// An answer that is well-formed but cannot be used.
public enum AnswerProblem: Problem, Equatable {
  // What kind of answer it is.
  /// No dimension of role geo, or none of role time.
  case noRoles
  /// Neither JSON-stat nor an answer of KLASS.
  case otherBody
  /// The publisher's own error, with its title.
  case publishersError(String)
  /// A table was named, but the answer is of KLASS.
  case tableOfRegions
  /// Municipalities and groups that do not come from the publisher itself.
  case regionsOfComparator
  /// A date was named, but the answer is figures.
  case dateOfFigures
  case noTable
  case otherTable(asked: String, found: String)

  // When it is from.
  case noUpdate
  case unreadableStamp(String)
  case stampAhead(String, now: String)
  /// A stamp from before a year was over that the answer has figures of.
  case stampBeforeFigures(String, year: Int, indicator: String)

  // What it holds.
  /// Cells with both a figure and a sign that there is none.
  case contradictions(count: Int, first: ContradictoryCell)
  case nothingUsable([AnswerNote])
  case notMunicipalities
  case notAName(String, of: String, count: Int)
  case otherDivision(Set<String>, date: String)
  /// Pairs that are not a municipality of the division and one KOSTRA group.
  case notGroups([String], date: String)
  /// Changes that do not fit the municipalities before and after.
  case incompleteChanges([String], year: Int)

  public var family: ProblemFamily { .answer(self) }
}
