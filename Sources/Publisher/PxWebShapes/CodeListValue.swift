/// A code of a code list, and the codes of the variable that it stands for.
public struct CodeListValue: Sendable, Equatable {
  public let code: String
  public let label: String
  /// One code in a value set, several in an aggregation.
  public let valueMap: [String]
}
