import JSONReading
import Problems

/// What a code list does.
public enum CodeListType: String, Sendable, CaseIterable {
  /// Sums several codes into one.
  case aggregation = "Aggregation"
  /// Chooses among the codes.
  case valueSet = "Valueset"
}

extension CodeListType {
  static func read(_ node: JSONNode) throws(JSONProblem) -> Self {
    guard let type = Self(rawValue: try node.text()) else {
      throw node.error(expected: .a(.oneOf(Self.allCases.map(\.rawValue))))
    }
    return type
  }
}
