import FoundationEssentials
import Problems

/// What came of one case.
public struct CaseResult: Sendable {
  /// The case's folder name.
  public var name: String
  /// Where the answer is not as expected; empty when the case passed.
  public var differences: [CaseDifference]

  /// Whether the answer is as expected.
  public var isPassed: Bool { differences.isEmpty }
}
