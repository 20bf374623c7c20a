/// What is wrong with a place that was named for a database.
public enum DatabasePlaceProblem: Problem, Equatable {
  case isEmpty
  /// A name for a database that does not stay.
  case doesNotLast(String)
  case noPath
  case isFolder(String)
  case cannotBeRead(String)
  case notRegular(String)
  /// The system takes no such path.
  case notAccepted(String)
  /// This user may not enter a folder on the way.
  case cannotBeReached(String)
  case belowFile(String, path: String)
  /// This user may not write the folder it would be made in.
  case cannotBeMade(folder: String)

  public var family: ProblemFamily { .databasePlace(self) }
}
