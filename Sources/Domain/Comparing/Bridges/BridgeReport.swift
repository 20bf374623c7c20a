import Figures
import Regions
import Statistics

/// Why a key figure, its place and its distance to the median changed between two years.
public struct BridgeReport: Sendable {
  /// Why a figure's change has no parts.
  public enum NoParts: String, Sendable, Error {
    /// Its key figure has no formula in the catalogue.
    case noFormula
    /// A cell of the formula is missing in one of the years.
    case cellMissing
    /// Figures are no longer of the same thing from a year in between.
    case acrossBreak
  }

  /// One set of others.
  public struct Set: Sendable {
    public let comparator: ComparatorLabel
    /// Nil where fewer than two of them have a figure in both years, or where nobody is ranked.
    public let place: PlaceBridge?
    public let gap: GapBridge?

    public init(comparator: ComparatorLabel, place: PlaceBridge?, gap: GapBridge?) {
      self.comparator = comparator
      self.place = place
      self.gap = gap
    }
  }

  public let indicator: Indicator
  public let subject: Municipality
  public let from: Int
  public let to: Int
  public let before: PublishedValue
  public let after: PublishedValue
  public let value: Result<ValueBridge, NoParts>
  public let sets: [Set]
  public let origins: [Origin]

  public init(
    indicator: Indicator, subject: Municipality, years: (from: Int, to: Int),
    values: (before: PublishedValue, after: PublishedValue), value: Result<ValueBridge, NoParts>, sets: [Set],
    origins: [Origin]
  ) {
    self.indicator = indicator
    self.subject = subject
    (from, to) = years
    (before, after) = values
    self.value = value
    self.sets = sets
    self.origins = origins
  }
}
