/// A figure, or a column of figures, that looks wrong beside what stands; numbers as they are published.
public struct SuspectFigure: Sendable, Equatable {
  /// What it looks like.
  public enum Kind: Sendable, Equatable {
    case times(Int)
    case part(Int)
    case shareForPercent
    case percentForShare
    case signTurned
    case outOfRange(low: String, high: String)
    case moreDecimals(usual: Int)
    case fewerDecimals(cells: Int, usual: Int)
    case sameAsYearBefore(cells: Int, of: Int)
    case allEqual(cells: Int)
    case signsTurned(cells: Int, of: Int)
  }

  /// A value of another year.
  public struct Earlier: Sendable, Equatable {
    public let value: String
    public let year: Int

    public init(value: String, year: Int) {
      self.value = value
      self.year = year
    }
  }

  public let kind: Kind
  public let indicator: String
  /// Whose figure it is, by name and number; of a column, one of those.
  public let name: String
  public let code: String
  public let year: Int
  public let value: String
  /// What it was held against; nil where that is the whole country.
  public let before: Earlier?

  public init(
    _ kind: Kind, indicator: String, name: String, code: String, year: Int, value: String, before: Earlier?
  ) {
    self.kind = kind
    self.indicator = indicator
    self.name = name
    self.code = code
    self.year = year
    self.value = value
    self.before = before
  }
}
