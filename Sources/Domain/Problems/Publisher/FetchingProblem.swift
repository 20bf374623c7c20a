/// What is wrong with how figures are to be fetched, and why an answer is not taken in.
public enum FetchingProblem: Problem {
  // How the command is written.
  case fileAndArchive
  /// An option that means nothing in the way of fetching that was chosen; nil for the key figures that are named.
  case misplaced(option: String?, way: String)
  case dateWithoutFile
  case indicatorsAndTable
  case noTable(String)
  case noHosts([String])
  case noYears(String)
  case noAddress(String, example: String)
  case noAuthority(path: String)
  case schemeNotAllowed(scheme: String, host: String)
  case tooOften(Int, most: Int)
  // What it is made from.
  case emptyArchive(path: String)
  /// An archive that cannot be read, and why.
  case archive(cause: any Problem)
  case unreadableFile(path: String, mostMiB: Int)
  // What came.
  /// The answer in a file, which is not taken in.
  case refused(cause: any Problem)
  /// Another process is fetching to the same database.
  case held(by: RunningProgram?)

  public var family: ProblemFamily { .fetching(self) }
}
