/// Datasets that cannot be loaded: every fault at once, and nothing was changed.
public struct DatasetProblem: Problem {
  /// One thing that is wrong, and where.
  public struct Found: Sendable {
    public let file: String
    public let line: Int?
    public let fault: DatasetFault

    /// A fault in a file, on a line where it has one.
    public init(file: String, line: Int?, _ fault: DatasetFault) {
      self.file = file
      self.line = line
      self.fault = fault
    }
  }

  public let found: [Found]

  /// Datasets with what is wrong in them.
  public init(_ found: [Found]) { self.found = found }

  public var family: ProblemFamily { .dataset(self) }
}
