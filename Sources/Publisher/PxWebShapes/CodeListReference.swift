import JSONReading
import Problems

/// A code list that can be asked for in place of a variable's own codes.
public struct CodeListReference: Sendable, Equatable {
  public let id: String
  public let label: String
  public let type: CodeListType
}

extension CodeListReference {
  init(_ node: JSONNode) throws(JSONProblem) {
    let object = try node.object()
    id = try object.text("id")
    label = try object.text("label")
    type = try CodeListType.read(try object.required("type"))
  }
}
