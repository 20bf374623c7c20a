import Figures
import Regions
import Statistics

/// One year of a series.
public struct TrendPoint: Sendable, Equatable {
  /// How the value came to stand for the municipality.
  public enum Basis: Sendable, Equatable {
    /// Published for the municipality itself.
    case own
    /// Published for the one of the same name before a merger or split.
    case sameName(RegionCode)
    /// The sum of published volumes of all that became part of it.
    case sum([RegionCode])
  }

  public let year: Int
  public let value: PublishedValue?
  public let missing: MissingReason?
  public let status: ObservationStatus?
  public let basis: Basis
  /// Where the published figure stands; nil for a sum.
  public let observation: Observation?

  public init(
    year: Int, value: PublishedValue?, missing: MissingReason?, status: ObservationStatus?, basis: Basis,
    observation: Observation?
  ) {
    self.year = year
    self.value = value
    self.missing = missing
    self.status = status
    self.basis = basis
    self.observation = observation
  }
}

extension TrendPoint {
  init(year: Int, _ observation: Observation?, basis: Basis) {
    self.init(
      year: year, value: observation?.value.number,
      missing: observation.map(\.value.missingReason) ?? .notAvailable,
      status: observation?.value.number == nil ? nil : observation?.status, basis: basis, observation: observation)
  }

  /// The sum of all parts, or nothing when one of them has no figure; its status is the weakest of theirs.
  init(year: Int, summing parts: [(code: RegionCode, observation: Observation?)]) {
    let values = parts.compactMap { $0.observation?.value.number }
    let isComplete = values.count == parts.count
    self.init(
      year: year, value: isComplete ? values.reduce(PublishedValue(mantissa: 0, decimals: 0)) { $0 - (-$1) } : nil,
      missing: isComplete ? nil : .notAvailable,
      status: isComplete ? parts.compactMap { $0.observation?.status }.min() : nil, basis: .sum(parts.map(\.code)),
      observation: nil)
  }
}
