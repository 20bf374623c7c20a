import Figures
import Problems
import Values

/// What is to be fetched.
public struct FetchWish: Sendable {
  /// Indicators by table, in the order of the tables' numbers.
  public let tables: [(table: String, indicators: [Indicator])]
  /// A table that is fetched whole, with every code of every variable.
  public let wholeTable: String?
  /// The years; nil for the newest ten of each table.
  public let years: [Int]?
  /// Indicators that cannot be asked for.
  public let problems: [FetchProblem]

  /// Indicators whose place in the publisher's tables is known and verified; those named that have none are problems.
  public init(_ indicators: [Indicator], areNamed: Bool, years: [Int]? = nil) {
    let placed = indicators.filter { Self.isVerified($0) && Self.isPlaced($0) }
    tables = Dictionary(grouping: placed) { $0.source?.table ?? "" }.sorted { $0.key < $1.key }
      .map { (table: $0.key, indicators: $0.value) }
    let others = indicators.filter { !(Self.isVerified($0) && Self.isPlaced($0)) }
    problems = areNamed ? others.map { .notPlaced(indicator: $0.id.rawValue, source: $0.source?.description) } : []
    wholeTable = nil
    self.years = years
  }

  /// One whole table.
  public init(table: String, years: [Int]? = nil) {
    tables = []
    wholeTable = table
    self.years = years
    problems = []
  }

  /// The numbers of all tables.
  public var tableNumbers: [String] { tables.map(\.table) + [wholeTable].compactMap { $0 } }

  private static func isVerified(_ indicator: Indicator) -> Bool {
    ["seen", "query", "documentation"].contains(indicator.verification)
  }

  private static func isPlaced(_ indicator: Indicator) -> Bool {
    guard let source = indicator.source else { return false }
    return ![source.table, source.code, source.dimension].contains("")
  }
}
