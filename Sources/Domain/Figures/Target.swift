import Regions
import Statistics
import Values

/// What a target asks for.
public enum TargetBound: Sendable, Equatable {
  /// At least the limit; above it when strict.
  case floor(PublishedValue, strict: Bool)
  /// At most the limit; below it when strict.
  case ceiling(PublishedValue, strict: Bool)
  /// From the lower to the upper limit, both included.
  case band(lower: PublishedValue, upper: PublishedValue)

  /// The limit below which the target is missed, if there is one.
  public var lower: PublishedValue? {
    switch self {
    case .floor(let limit, _): limit
    case .ceiling: nil
    case .band(let lower, _): lower
    }
  }

  /// The limit above which the target is missed, if there is one.
  public var upper: PublishedValue? {
    switch self {
    case .floor: nil
    case .ceiling(let limit, _): limit
    case .band(_, let upper): upper
    }
  }

  /// The numbers it names: one, or a band's lower and upper.
  public var limits: [PublishedValue] {
    switch self {
    case .floor(let limit, _), .ceiling(let limit, _): [limit]
    case .band(let lower, let upper): [lower, upper]
    }
  }

  /// The word for it in files.
  public var kind: String {
    switch self {
    case .floor: "floor"
    case .ceiling: "ceiling"
    case .band: "band"
    }
  }
}

/// What stands behind a target.
public enum TargetBasis: String, Sendable, CaseIterable {
  /// A decision of the municipal council; the only kind that the headline counts.
  case council
  /// A rule such as the municipality's finance rules.
  case regulation
  /// A "should" with nobody's vote behind it.
  case guideline
}

/// A dated decision about an indicator.
public struct Target: Sendable, Equatable {
  public let region: RegionCode
  public let indicator: String
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
    region: RegionCode, indicator: String, bound: TargetBound, tolerance: PublishedValue?, basis: TargetBasis,
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

  /// Whether it applies to a year; an unknown beginning or end does not limit it.
  public func applies(to year: Int) -> Bool {
    (validFrom ?? year) <= year && year <= (validTo ?? year)
  }
}
