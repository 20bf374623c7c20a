/// A comparator's whole answer: one entry for each question of the request, in its order.
public struct ComparatorAnswer: Codable, Sendable, Equatable {
  public var comparisons: [ComparedQuestion]
  public var findings: [ComparatorFinding]

  public init(comparisons: [ComparedQuestion], findings: [ComparatorFinding] = []) {
    self.comparisons = comparisons
    self.findings = findings
  }
}
