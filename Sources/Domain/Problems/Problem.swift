/// What went wrong, as a value: its words are made in `Wording`, for the reader's language.
///
/// Every error that a user can meet is one of these. A case holds what the sentence needs: names, numbers, and other problems.
public protocol Problem: Error {
  /// The family it belongs to, with itself inside: what `Wording` words it by.
  var family: ProblemFamily { get }
  /// A command that helps the reader on, told after the text.
  var hint: ProblemHint? { get }
}

extension Problem {
  public var hint: ProblemHint? { nil }
}

/// Every kind of problem there is: `Wording` has words for each, or the program does not compile.
public enum ProblemFamily: Sendable {
  case answer(AnswerProblem)
  case briefing(BriefingProblem)
  case commandLine(CommandLineProblem)
  case comment(CommentProblem)
  case fetching(FetchingProblem)
  case place(PlaceProblem)
  case proof(ProofProblem)
  case servicePlace(ServicePlaceProblem)
  case told(ToldProblem)
}
