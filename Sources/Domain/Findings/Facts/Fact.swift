import Figures
import Regions
import Statistics
import Values

/// What a fact is: a published figure, or something worked out from published figures.
public enum FactKind: String, Sendable {
  case observation, target, distance, change, rank, reporting, count
}

/// One number that a sentence may use, with where it comes from.
public struct Fact: Sendable, Equatable {
  /// `f1`, `f2`, … in the order they were first needed.
  public let id: String
  public let kind: FactKind
  public let indicator: IndicatorID
  public let region: RegionCode
  public let year: Int
  public let value: PublishedValue
  public let status: ObservationStatus?
  public let source: FactSource
}
