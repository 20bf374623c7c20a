import Figures
import Regions

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
