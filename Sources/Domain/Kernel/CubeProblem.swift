/// Why figures cannot stand together in a cube.
public enum CubeProblem: Error, Sendable, Equatable {
  /// A column's finest precision makes one of its figures longer than 10^15.
  case tooLong(column: Int, region: Int)
  /// There are more regions than `Cube.mostRegions`.
  case tooManyRegions(Int)
}
