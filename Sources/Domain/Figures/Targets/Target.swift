import Regions
import Statistics
import Values

/// A dated decision about an indicator.
public struct Target: Sendable, Equatable {
  public let region: RegionCode
  public let indicator: IndicatorID
  public let bound: TargetBound
  /// How far beyond the limit still counts as nearly met; nil for not at all.
  public let tolerance: PublishedValue?
  public let basis: TargetBasis
  public let decidedBy: Multilingual
  public let decidedOn: String?
  /// The first and last year it applies to; nil when the source does not say.
  public let validFrom: Int?
  public let validTo: Int?
  public let dataset: String
  public let locator: String

  public init(
    region: RegionCode, indicator: IndicatorID, bound: TargetBound, tolerance: PublishedValue?, basis: TargetBasis,
    decidedBy: Multilingual, decidedOn: String?, validFrom: Int?, validTo: Int?, dataset: String, locator: String
  ) {
    self.region = region
    self.indicator = indicator
    self.bound = bound
    self.tolerance = tolerance
    self.basis = basis
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.validFrom = validFrom
    self.validTo = validTo
    self.dataset = dataset
    self.locator = locator
  }

  /// The year it was decided, where the day is known.
  public var yearDecided: Int? { decidedOn.flatMap { Int($0.prefix(4)) } }

  /// Whether the source says that a council decided it.
  public var isDecisionStated: Bool {
    ["kommunestyre", "bystyre", "heradsstyre", "herredsstyre"].contains { decidedBy.nb.lowercased().contains($0) }
  }

  /// Whether it applies to a year; an unknown beginning or end does not limit it.
  public func applies(to year: Int) -> Bool {
    (validFrom ?? year) <= year && year <= (validTo ?? year)
  }
}
