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
