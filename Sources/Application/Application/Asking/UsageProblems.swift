import Problems

/// Collects problems of a request, so that the user is told all at once.
public struct UsageProblems {
  public private(set) var found: [UsageProblem] = []

  public init() {}

  public mutating func add(_ problem: UsageProblem) { found.append(problem) }

  public mutating func add(_ text: String) { found.append(.told(text)) }

  /// The value, or a note of what is wrong with it.
  public mutating func catching<Value>(_ body: () throws -> Value) throws -> Value? {
    do { return try body() } catch let error as UsageError {
      found += error.problems
      return nil
    }
  }

  public func throwIfAny() throws {
    if !found.isEmpty { throw UsageError(found) }
  }
}
