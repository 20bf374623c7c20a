import Regions
import Statistics
import Values

/// Why there is no value.
public enum MissingReason: String, Sendable, CaseIterable {
  case notApplicable, notAvailable, confidential, notReported, invalidCodeYear, notYetPublished
}

/// One figure as one source published it.
public struct Observation: Sendable, Equatable {
  public let indicator: IndicatorID
  /// The region's newest code.
  public let region: RegionCode
  public let year: Int
  public let value: ObservedValue
  public let status: ObservationStatus
  /// The dataset it was read from.
  public let dataset: String
  /// Where in the dataset's source: a table and code, or a passage.
  public let locator: String
  /// The date it became known: published, else retrieved; ISO 8601.
  public let known: String
  /// Whose accounts it is about, where that is not what the indicator says.
  public let scope: AccountingScope?
  /// What else is not as the indicator says, in the source's words; never holds `scope`.
  public let differences: [DefinitionAspect: String]
  /// How it was reckoned from others; nil for what a source says itself.
  public let derivation: Derivation?

  public init(
    indicator: IndicatorID, region: RegionCode, year: Int, value: ObservedValue, status: ObservationStatus,
    dataset: String,
    locator: String, known: String, scope: AccountingScope? = nil, differences: [DefinitionAspect: String] = [:],
    derivation: Derivation? = nil
  ) {
    self.derivation = derivation
    self.differences = differences
    self.indicator = indicator
    self.region = region
    self.year = year
    self.value = value
    self.status = status
    self.dataset = dataset
    self.locator = locator
    self.known = known
    self.scope = scope
  }
}
