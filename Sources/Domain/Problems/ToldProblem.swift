import Values

/// An error that still brings its own words; goes when the last of them is a problem with data.
public struct ToldProblem: Problem, Equatable {
  public let text: Multilingual

  /// An error in the words it brought.
  public init(_ text: Multilingual) { self.text = text }

  public var family: ProblemFamily { .told(self) }
}
