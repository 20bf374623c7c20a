import JSONReading
import Problems

/// A table in a list of tables, or by itself as `/tables/{id}` gives it.
public struct TableSummary: Sendable, Equatable {
  public let id: String
  public let label: String?
  public let description: String?
  /// ISO 8601, in UTC.
  public let updated: String?
  public let firstPeriod: String?
  public let lastPeriod: String?
  public let variableNames: [String]
  public let source: String?
  public let subjectCode: String?
  /// How often figures come, such as `Annual` or `Monthly`.
  public let timeUnit: String?
  public let isDiscontinued: Bool?
  /// The ways to the table, each from the outermost subject.
  public let paths: [[PathStep]]

  /// Reads the body of `/tables/{id}`.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    try self.init(try JSONDocument(bytes, limits: limits).root)
  }

  init(_ node: JSONNode) throws(JSONProblem) {
    let object = try node.object()
    id = try object.text("id")
    label = try object.optionalText("label")
    description = try object.optionalText("description").flatMap { $0.isEmpty ? nil : $0 }
    updated = try object.optionalText("updated")
    firstPeriod = try object.optionalText("firstPeriod")
    lastPeriod = try object.optionalText("lastPeriod")
    _ = try object.required("variableNames")
    variableNames = try object.texts("variableNames")
    source = try object.optionalText("source")
    subjectCode = try object.optionalText("subjectCode")
    timeUnit = try object.optionalText("timeUnit")
    isDiscontinued = try object.optionalFlag("discontinued")
    paths = try object.list("paths") { (path) throws(JSONProblem) in
      try path.elements().map { (step) throws(JSONProblem) in
        let object = try step.object()
        return PathStep(id: try object.text("id"), label: try object.text("label"))
      }
    }
  }
}
