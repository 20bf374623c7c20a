import JSONReading
import Problems

/// A code list, as `/codelists/{id}` gives it.
public struct CodeList: Sendable, Equatable {
  public let id: String
  public let label: String
  public let language: String
  public let type: CodeListType
  public let values: [CodeListValue]

  /// Reads a body; the same code twice is an error.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let object = try JSONDocument(bytes, limits: limits).root.object()
    id = try object.text("id")
    label = try object.text("label")
    language = try object.text("language")
    type = try CodeListType.read(try object.required("type"))
    _ = try object.required("values")
    var seen = Set<String>()
    values = try object.list("values") { (node) throws(JSONProblem) in
      let row = try node.object()
      let value = CodeListValue(
        code: try row.text("code"), label: try row.text("label"), valueMap: try row.texts("valueMap"))
      guard seen.insert(value.code).inserted else {
        throw node.error(found: .again(.code(value.code)), expected: .each(.code))
      }
      return value
    }
  }
}
