import FoundationEssentials

/// The codes that one call asks of a table; every variable that is named, with its codes in order, each once.
public struct TableQuery: Sendable, Equatable {
  /// A variable and the codes asked for.
  public struct Selection: Sendable, Equatable {
    public let variable: String
    public let codes: [String]

    /// Codes that stand twice are kept once: the publisher answers the same code twice with an empty error 500.
    ///
    /// Codes that differ in the case of their letters alone are the same code to the publisher.
    public init(_ variable: String, _ codes: [String]) {
      var seen = Set<String>()
      self.variable = variable
      self.codes = codes.filter { seen.insert($0.lowercased()).inserted }
    }
  }

  public let table: String
  public let selections: [Selection]

  public init(table: String, selections: [Selection]) {
    self.table = table
    self.selections = selections
  }

  /// How many cells the answer has, empty ones included.
  public var cellCount: Int {
    selections.reduce(1) { product, selection in
      let (cells, isTooMany) = product.multipliedReportingOverflow(by: selection.codes.count)
      return isTooMany ? Int.max : cells
    }
  }

  /// The codes asked of a variable; nil where it is left out.
  public func codes(of variable: String) -> [String]? { selections.first { $0.variable == variable }?.codes }

  /// The body of a POST to `/tables/{id}/data`; the same query gives the same bytes.
  public var body: [UInt8] {
    struct Body: Encodable {
      struct Variable: Encodable {
        let variableCode: String
        let valueCodes: [String]
      }
      let selection: [Variable]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let selection = selections.map { Body.Variable(variableCode: $0.variable, valueCodes: $0.codes) }
    // Texts alone are encoded, which cannot fail.
    return (try? encoder.encode(Body(selection: selection))).map { [UInt8]($0) } ?? []
  }

  /// The query as queries of at most `mostCells` cells each: together exactly this one, in the order of its codes.
  ///
  /// Variables are cut in the order of `cutting`, then in the query's own; pieces of one cut are as even as can be.
  /// `mostCells` below 1 counts as 1. The same query is always cut in the same way.
  public func split(mostCells: Int, cutting: [String] = []) -> [TableQuery] {
    let limit = max(mostCells, 1)
    guard cellCount > limit else { return [self] }
    let order = cutting + selections.map(\.variable)
    let variable = order.first { (codes(of: $0)?.count ?? 0) > 1 }
    guard let variable, let codes = codes(of: variable) else { return [self] }
    let rest = TableQuery(table: table, selections: selections.filter { $0.variable != variable }).cellCount
    let pieces = rest >= limit ? codes.count : Self.ceiling(codes.count, limit / rest)
    return (0..<pieces).flatMap { piece in
      let range = (codes.count * piece / pieces)..<(codes.count * (piece + 1) / pieces)
      return replacing(variable, Array(codes[range])).split(mostCells: limit, cutting: cutting)
    }
  }

  private func replacing(_ variable: String, _ codes: [String]) -> TableQuery {
    TableQuery(
      table: table,
      selections: selections.map { $0.variable == variable ? Selection(variable, codes) : $0 })
  }

  private static func ceiling(_ number: Int, _ divisor: Int) -> Int { (number + divisor - 1) / divisor }

  /// `KOKkommuneregion0000 = 0301, 3403, 3405 … (358); Tid = 2024`, for messages.
  public var summary: String {
    selections.map { selection in
      let shown = selection.codes.prefix(3).joined(separator: ", ")
      return "\(selection.variable) = \(shown)" + (selection.codes.count > 3 ? " … (\(selection.codes.count))" : "")
    }.joined(separator: "; ")
  }
}
