import JSONReading
import Problems

/// A code of one classification that answers to a code of another.
///
/// Which side is the source follows the address that was asked.
public struct KlassCorrespondence: Sendable, Equatable {
  public let sourceCode: String
  public let sourceName: String?
  /// Nil when the source has no counterpart.
  public let targetCode: String?
  public let targetName: String?
  /// ISO 8601 dates, where the answer covers a period.
  public let validFrom: String?
  public let validTo: String?
}

extension KlassCorrespondence {
  init(_ row: JSONObject) throws(JSONProblem) {
    sourceCode = try row.code("sourceCode")
    sourceName = try row.filledText("sourceName")
    targetCode = try row.filledText("targetCode")
    targetName = try row.filledText("targetName")
    validFrom = try row.optionalDate("validFrom")
    validTo = try row.optionalDate("validTo")
  }
}
