/// Where in a publisher's tables an indicator stands: a code name alone is not unique.
public struct TableCode: Sendable, Hashable, CustomStringConvertible {
  public let table: String
  public let code: String
  /// The dimension the code belongs to; empty where it is not known.
  public let dimension: String
  /// The codes of other dimensions that go with it.
  public let selections: [String: String]

  public init(table: String, code: String, dimension: String = "", selections: [String: String] = [:]) {
    self.table = table
    self.code = code
    self.dimension = dimension
    self.selections = selections
  }

  /// `12134/KOSAGD230000`, with other selections behind: `12143/KG31?ContentsCode=KOSbelop0000`.
  public var description: String {
    let rest = selections.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    return [table, code].filter { !$0.isEmpty }.joined(separator: "/") + (rest.isEmpty ? "" : "?" + rest)
  }
}
