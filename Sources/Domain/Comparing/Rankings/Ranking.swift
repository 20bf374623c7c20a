import Figures
import Problems
import Regions
import Statistics
import Values

/// One comparator's part of a report.
public struct Ranking: Sendable {
  public let comparator: ComparatorLabel
  /// How the peers were chosen.
  public let rule: String
  /// The comparison, or why there is none.
  public let result: Result<Comparison, UnavailableComparison>
  public let references: [Reference]
  public let findings: [String]
  /// How sure the rank is; nil where there is none.
  public let certainty: RankCertainty?
  /// Differences of definition within it that the user has accepted.
  public let accepted: [DefinitionDifference]

  public init(
    comparator: ComparatorLabel, rule: String, result: Result<Comparison, UnavailableComparison>,
    references: [Reference], findings: [String] = [], certainty: RankCertainty? = nil,
    accepted: [DefinitionDifference] = []
  ) {
    self.certainty = certainty
    self.accepted = accepted
    self.comparator = comparator
    self.rule = rule
    self.result = result
    self.references = references
    self.findings = findings
  }

  /// The comparison, if there is one.
  public var comparison: Comparison? { try? result.get() }
  /// Why there is none, if so.
  public var unavailability: Unavailability? {
    if case .failure(let unavailable) = result { unavailable.why } else { nil }
  }

  /// Whether the comparator crashed, hung or answered garbage; a reasoned no is none of these.
  public var hasFailed: Bool { if case .failed = unavailability { true } else { false } }
}
