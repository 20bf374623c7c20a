/// What is told while a database is opened, filled and read, and is no error.
public enum FillingNote: Problem {
  case filling(database: String, folder: String)
  /// The folder it was filled from before is not there any more.
  case folderIsGone(String)
  /// The targets of an import that cannot be read.
  case targetsLeftOut(dataset: String, any Problem)

  public var family: ProblemFamily { .fillingNote(self) }
}
