/// A part of the program's that is not where it was looked for.
public enum PlaceProblem: Problem, Equatable {
  /// A folder that an option names.
  case noFolder(option: String, path: String)
  case noDatasets
  /// A folder that is to be written has something in it, or is none.
  case notEmpty(path: String)

  public var family: ProblemFamily { .place(self) }
}
