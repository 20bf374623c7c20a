/// Something that went wrong and that Målestokk does not know.
public struct UnknownProblem: Problem, Equatable {
  /// The name of the error's type: all that is told of it.
  public let type: String

  /// An error of a type that is nobody's.
  public init(type: String) { self.type = type }

  public var family: ProblemFamily { .unknown(self) }
}
