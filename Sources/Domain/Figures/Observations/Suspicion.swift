import Regions
import Statistics
import Values

/// A figure, or a column of figures, that looks wrong beside what stands: told to the reader, and never changed.
public struct Suspicion: Sendable, Equatable {
  /// What it looks like.
  public enum Kind: Sendable, Equatable {
    /// About ten, a hundred or a thousand times the figure before.
    case times(Int)
    /// About a tenth, a hundredth or a thousandth of it.
    case part(Int)
    /// A share where the figures are in per cent: 0.012 for 1.2.
    case shareForPercent
    /// Per cent where the figures are shares: 120 for 1.2.
    case percentForShare
    /// The figure before with its sign turned, or a sign that no other figure has.
    case signTurned
    /// Far outside the values there are, lowest and highest.
    case outOfRange(low: PublishedValue, high: PublishedValue)
    /// More decimals than any figure before.
    case moreDecimals(usual: Int)
    /// A column with fewer decimals than its like: how many cells.
    case fewerDecimals(cells: Int, usual: Int)
    /// A column that says what the year before said: how many cells, of how many.
    case sameAsYearBefore(cells: Int, of: Int)
    /// A column of one value in every cell.
    case allEqual(cells: Int)
    /// A column whose signs are turned: how many cells, of how many.
    case signsTurned(cells: Int, of: Int)
  }

  public let kind: Kind
  public let indicator: IndicatorID
  /// Whose figure it is; of a column, one of those.
  public let region: RegionCode
  public let year: Int
  public let value: PublishedValue
  /// What it was held against, with its year; nil where that is the whole country.
  public let before: (year: Int, value: PublishedValue)?

  /// A figure that looks wrong.
  public init(
    kind: Kind, indicator: IndicatorID, region: RegionCode, year: Int, value: PublishedValue,
    before: (year: Int, value: PublishedValue)?
  ) {
    self.kind = kind
    self.indicator = indicator
    self.region = region
    self.year = year
    self.value = value
    self.before = before
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.indicator == right.indicator && left.region == right.region
      && left.year == right.year && left.value == right.value && left.before?.year == right.before?.year
      && left.before?.value == right.before?.value
  }

  /// Whether it is about a column and not about one cell.
  public var isAboutColumn: Bool {
    switch kind {
    case .fewerDecimals, .sameAsYearBefore, .allEqual, .signsTurned: true
    default: false
    }
  }
}
