import Figures
import Regions
import Statistics

/// A municipality's targets in a year, each with its history.
public struct TargetsReport: Sendable {
  public let subject: Municipality
  public let year: Int
  public let assessments: [TargetAssessment]
  /// Decisions that were not in force in the year.
  public let notInForce: [Target]
  public let conflicts: [Conflict]
  public let origins: [Origin]

  public init(
    subject: Municipality, year: Int, assessments: [TargetAssessment], notInForce: [Target] = [],
    conflicts: [Conflict], origins: [Origin]
  ) {
    self.notInForce = notInForce
    self.subject = subject
    self.year = year
    self.assessments = assessments
    self.conflicts = conflicts
    self.origins = origins
  }

  /// Whether any target is missed: what `--check` asks.
  public var isAnyMissed: Bool { assessments.contains { $0.current.status == .missed } }

  /// How the council's targets stand: those in force, with a figure or without.
  public var councilCounts: StatusCounts { StatusCounts(assessments) }

  /// What the report was made with.
  public var methods: [Method] { [.values, .targets] }
}

extension TargetAssessment {
  /// Where another limit came into force: the last year of the old one, and the first of the new.
  public var limitChanges: [(old: TargetBound, last: Int, new: TargetBound, first: Int)] {
    let bounds = history.compactMap { year in year.target.map { (year: year.year, bound: $0.bound) } }
    return zip(bounds, bounds.dropFirst()).filter { $0.bound != $1.bound }.map { before, after in
      (before.bound, before.year, after.bound, after.year)
    }
  }
}
