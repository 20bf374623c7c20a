/// What is wrong with a command about comments.
public enum CommentProblem: Problem, Equatable {
  /// Neither a comment to add, nor one to remove, nor that they be listed; or more than one of these.
  case unclear
  case unknown(Int)

  public var family: ProblemFamily { .comment(self) }
}
