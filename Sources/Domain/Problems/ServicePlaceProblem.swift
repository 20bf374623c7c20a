/// A place that a setting of the service names and that cannot be used.
public enum ServicePlaceProblem: Problem, Equatable {
  /// A host that is no address of any machine.
  case noAddress(String)
  case noCertificate(path: String)
  case noWritableFolder(path: String)

  public var family: ProblemFamily { .servicePlace(self) }
}
