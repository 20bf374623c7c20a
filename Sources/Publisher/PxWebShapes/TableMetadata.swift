import JSONReading

public import JSONStat
import Problems

/// A table without figures, as `/tables/{id}/metadata` gives it.
public struct TableMetadata: Sendable {
  public let header: DatasetHeader
  public let variables: [TableVariable]

  /// The variable of that code.
  public func variable(_ code: String) -> TableVariable? { variables.first { $0.dimension.id == code } }

  /// Reads a body.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let root = try JSONDocument(bytes, limits: limits).root
    let object = try root.object()
    for (key, expected) in [("version", "2.0"), ("class", "dataset")] {
      let node = try object.required(key)
      guard try node.text() == expected else { throw node.error(expected: .a(.oneOf([expected]))) }
    }
    if let value = object["value"], !value.isArray && !value.isObject || value.count() > 0 {
      throw value.error(expected: .cells(.none))
    }
    header = try DatasetHeader(root)
    let dimensions = try object.required("dimension").object()
    var variables: [TableVariable] = []
    for dimension in header.dimensions {
      variables.append(try TableVariable(dimension, try dimensions.required(dimension.id).object()["extension"]))
    }
    self.variables = variables
  }
}
