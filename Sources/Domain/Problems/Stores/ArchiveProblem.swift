/// Kept answers or files that cannot be written or read back.
public enum ArchiveProblem: Problem, Equatable {
  case cannotBePacked(code: Int32)
  /// An answer says it has more bytes than its packed ones can hold.
  case claims(bytes: Int)
  case damaged(code: Int32)
  case unreadable(place: Int64)
  /// An answer is another than its hash says.
  case otherAnswer(sha256: String)
  /// A file of a dataset is another than its hash says.
  case otherFile(dataset: String, name: String)

  public var family: ProblemFamily { .archive(self) }
}
