import JSONReading
import Problems

/// A code of a classification, as `codesAt` and `codes` give it.
///
/// Empty texts, which KLASS sends for what is not there, are nil.
public struct KlassCode: Sendable, Equatable {
  public let code: String
  public let parentCode: String?
  /// 1 is the outermost.
  public let level: Int
  public let name: String
  public let shortName: String?
  public let presentationName: String?
  /// ISO 8601 dates; nil for `codesAt`, which is about one date.
  public let validFrom: String?
  public let validTo: String?
  public let notes: String?
}

extension KlassCode {
  init(_ row: JSONObject) throws(JSONProblem) {
    code = try row.code("code")
    parentCode = try row.filledText("parentCode")
    level = try Self.level(try row.required("level"))
    name = try row.text("name")
    shortName = try row.filledText("shortName")
    presentationName = try row.filledText("presentationName")
    validFrom = try row.optionalDate("validFrom")
    validTo = try row.optionalDate("validTo")
    notes = try row.filledText("notes")
  }

  /// KLASS sends the level as a text of digits.
  private static func level(_ node: JSONNode) throws(JSONProblem) -> Int {
    guard node.isText else { return try node.integer(in: 1...99) }
    let text = try node.text()
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let level = Int(text), (1...99).contains(level) else {
      throw node.error(expected: .a(.wholeNumberFrom(1, to: 99)))
    }
    return level
  }
}
