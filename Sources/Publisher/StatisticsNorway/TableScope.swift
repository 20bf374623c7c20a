/// What is wanted of a table besides its figures' codes.
public struct TableScope: Sendable {
  /// The years; nil for the newest ten.
  public var years: [Int]?
  /// The codes of the code lists that were found by label; empty for every region the table has.
  public var regions: Set<String>
  /// The most cells of one call.
  public var mostCells: Int

  /// How many years are fetched when none are named.
  public static let yearsByDefault = 10
  /// The publisher's limit when it does not say one.
  public static let mostCellsByDefault = 800_000

  public init(years: [Int]? = nil, regions: Set<String> = [], mostCells: Int = Self.mostCellsByDefault) {
    self.years = years
    self.regions = regions
    self.mostCells = mostCells > 0 ? mostCells : Self.mostCellsByDefault
  }
}
