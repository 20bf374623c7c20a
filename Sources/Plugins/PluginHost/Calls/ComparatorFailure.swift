import Problems

/// Why a comparator gave no answer, and what it logged before.
public struct ComparatorFailure: Error, Sendable, Hashable {
  /// The id of the comparator.
  public var comparator: String
  public var kind: ComparatorFault
  /// What the comparator logged before it failed.
  public var log: [LogLine]

  /// A failure of the comparator with an id.
  public init(comparator: String, kind: ComparatorFault, log: [LogLine] = []) {
    self.comparator = comparator
    self.kind = kind
    self.log = log
  }

  /// The same without its log, as readers are told of it.
  public var problem: ComparatorProblem { ComparatorProblem(comparator, kind) }
}
