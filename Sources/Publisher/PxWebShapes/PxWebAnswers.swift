import JSONReading
import Problems

/// A code of a code list, and the codes of the variable that it stands for.
public struct CodeListValue: Sendable, Equatable {
  public let code: String
  public let label: String
  /// One code in a value set, several in an aggregation.
  public let valueMap: [String]
}

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

/// What an installation allows and offers, as `/config` gives it.
public struct PxWebConfiguration: Sendable, Equatable {
  public let apiVersion: String
  public let appVersion: String
  /// Language codes, such as `no`.
  public let languages: [String]
  public let defaultLanguage: String
  /// The most cells of one answer, empty ones included.
  public let mostDataCells: Int
  /// The most calls in `timeWindowSeconds`; nil where 0 is sent, which means that it is not said.
  public let mostCallsPerTimeWindow: Int?
  public let timeWindowSeconds: Int?
  public let license: String
  /// How to cite, by language.
  public let sourceReferences: [String: String]
  public let dataFormats: [String]

  /// Reads a body.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let object = try JSONDocument(bytes, limits: limits).root.object()
    apiVersion = try object.text("apiVersion")
    appVersion = try object.text("appVersion")
    _ = try object.required("languages")
    languages = try object.list("languages") { (node) throws(JSONProblem) in try node.object().text("id") }
    defaultLanguage = try object.text("defaultLanguage")
    mostDataCells = try object.integer("maxDataCells")
    let calls = try object.integer("maxCallsPerTimeWindow")
    let window = try object.integer("timeWindow")
    mostCallsPerTimeWindow = calls > 0 ? calls : nil
    timeWindowSeconds = window > 0 ? window : nil
    license = try object.text("license")
    dataFormats = try object.texts("dataFormats")
    var references: [String: String] = [:]
    for node in try object["sourceReferences"]?.elements() ?? [] {
      let reference = try node.object()
      let language = try reference.text("language")
      guard references.updateValue(try reference.text("text"), forKey: language) == nil else {
        throw node.error(found: .again(.text(language)), expected: .each(.language))
      }
    }
    sourceReferences = references
  }
}

/// A step on the way to a table in the tree of subjects.
public struct PathStep: Sendable, Equatable {
  public let id: String
  public let label: String
}

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

/// One page of a list of tables, as `/tables` gives it.
public struct TablePage: Sendable, Equatable {
  public let language: String
  public let tables: [TableSummary]
  /// Counted from 1.
  public let pageNumber: Int
  public let pageSize: Int
  public let totalElements: Int
  public let totalPages: Int

  /// Reads a body; the same table twice is an error.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let object = try JSONDocument(bytes, limits: limits).root.object()
    language = try object.text("language")
    _ = try object.required("tables")
    var seen = Set<String>()
    tables = try object.list("tables") { (node) throws(JSONProblem) in
      let table = try TableSummary(node)
      guard seen.insert(table.id).inserted else {
        throw node.error(found: .again(.table(table.id)), expected: .each(.table))
      }
      return table
    }
    let page = try object.required("page").object()
    pageNumber = try page.integer("pageNumber")
    pageSize = try page.integer("pageSize")
    totalElements = try page.integer("totalElements")
    totalPages = try page.integer("totalPages")
  }
}

/// What a service says about a request that failed (RFC 9457).
///
/// Only the title can be relied on; PxWeb's status may differ from that of the HTTP answer.
public struct ProblemDocument: Sendable, Equatable {
  public let title: String
  public let type: String?
  public let status: Int?
  public let detail: String?
  public let instance: String?

  /// Reads a body.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let object = try JSONDocument(bytes, limits: limits).root.object()
    title = try object.text("title")
    type = try object.optionalText("type")
    status = try object["status"]?.integer(in: 100...599)
    detail = try object.optionalText("detail")
    instance = try object.optionalText("instance")
  }
}
