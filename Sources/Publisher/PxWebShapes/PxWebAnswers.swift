import JSONReading
import Problems

/// A step on the way to a table in the tree of subjects.
public struct PathStep: Sendable, Equatable {
  public let id: String
  public let label: String
}
