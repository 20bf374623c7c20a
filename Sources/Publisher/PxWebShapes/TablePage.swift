import JSONReading
import Problems

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
