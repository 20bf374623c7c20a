import Figures
import Problems
import Regions
import Statistics
import Values

/// Why there is no comparison.
public enum Unavailability: Sendable, Equatable {
  /// A reasoned no, in the comparator's own words: it will not compare this.
  case refused(String)
  /// The figures are not defined alike, and nobody has accepted that.
  case differentlyDefined([DefinitionDifference])
  /// A crash, a time-out, garbage: what happened.
  case failed(ComparatorFault)
}

/// Who compared, and by what rule.
public struct ComparatorLabel: Sendable, Equatable {
  public let id: String
  public let version: String
  public let name: Multilingual
  /// `core`, `development` and so on: how far the plugin is vouched for.
  public let state: String
  /// What a briefing uses it for; nil for one that is not of the house.
  public let role: ComparatorRole?

  public init(id: String, version: String, name: Multilingual, state: String, role: ComparatorRole? = nil) {
    self.role = role
    self.id = id
    self.version = version
    self.name = name
    self.state = state
  }
}

/// A group figure beside the ranking: a reference line, never ranked.
public struct Reference: Sendable, Equatable {
  public let code: RegionCode
  public let observation: Observation

  public init(code: RegionCode, observation: Observation) {
    self.code = code
    self.observation = observation
  }
}

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

/// Carries the reason that there is no comparison.
public struct UnavailableComparison: Error, Sendable, Equatable {
  public let why: Unavailability

  public init(_ why: Unavailability) { self.why = why }
}

/// An indicator, a subject and a year, seen by every comparator that was asked.
public struct RankingReport: Sendable {
  public let indicator: Indicator
  public let subject: Municipality
  public let year: Int
  /// The subject's own figure, or nil when no source has the cell.
  public let own: Observation?
  public let rankings: [Ranking]
  /// What the subject's ratio is a ratio of, where the data has it.
  public let denominator: KnownDenominator?
  public let conflicts: [Conflict]
  public let origins: [Origin]

  public init(
    indicator: Indicator, subject: Municipality, year: Int, own: Observation?, rankings: [Ranking],
    denominator: KnownDenominator? = nil, conflicts: [Conflict], origins: [Origin]
  ) {
    self.denominator = denominator
    self.indicator = indicator
    self.subject = subject
    self.year = year
    self.own = own
    self.rankings = rankings
    self.conflicts = conflicts
    self.origins = origins
  }

  /// Whether a comparator crashed, hung or answered garbage; a reasoned no is none of these.
  public var hasFailure: Bool { rankings.contains(where: \.hasFailed) }

  /// Why the subject has no value: also when no source has the cell.
  public var missingReason: MissingReason? {
    if !subject.exists(in: year) { return .invalidCodeYear }
    return own == nil ? .notAvailable : own?.value.missingReason
  }

  /// How the subject stands against the peers' medians, over the comparators that have one (METHODS, section 12).
  public var robustness: Robustness? {
    own.flatMap(\.value.number).flatMap { Robustness(value: $0, rankings: rankings) }
  }

  /// The weakest status among all figures used: what the whole result inherits.
  public var weakestStatus: ObservationStatus? {
    rankings.flatMap { ranking in
      (ranking.comparison?.members.compactMap(\.status) ?? []) + ranking.references.map(\.observation.status)
    }.min() ?? own?.status
  }
}

/// On which side of each peer set's median the subject is.
public struct Robustness: Sendable, Equatable {
  public let above: [String]
  public let below: [String]
  public let equal: [String]

  /// Nil when no comparator gives a median.
  public init?(value: PublishedValue, rankings: [Ranking]) {
    let medians = rankings.compactMap { ranking in
      ranking.comparison?.statistics.map { (ranking.comparator.id, $0.median) }
    }
    guard !medians.isEmpty else { return nil }
    above = medians.filter { value > $0.1 }.map(\.0)
    below = medians.filter { value < $0.1 }.map(\.0)
    equal = medians.filter { value == $0.1 }.map(\.0)
  }

  /// How many peer sets have a median.
  public var count: Int { above.count + below.count + equal.count }
}
