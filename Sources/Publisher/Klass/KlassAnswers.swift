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

/// A code that took the place of another, as `changes` gives it.
///
/// A change of name alone has the same code on both sides; a split is several changes with one old code.
public struct KlassChange: Sendable, Equatable {
  /// Nil when the new code is about something new.
  public let oldCode: String?
  public let oldName: String?
  /// Nil when the old code has no successor.
  public let newCode: String?
  public let newName: String?
  /// ISO 8601 date.
  public let occurred: String
}

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

/// A correspondence table with what it is between.
public struct KlassCorrespondenceTable: Sendable, Equatable {
  public let name: String
  public let source: String?
  public let target: String?
  public let items: [KlassCorrespondence]
}

/// Reads the answers of KLASS, Statistics Norway's register of classifications.
///
/// <https://data.ssb.no/api/klass/v1/api-guide.html>
public enum Klass {
  /// `/classifications/{id}/codesAt` and `/codes`; the same code twice from the same date is an error.
  public static func codes(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) -> [KlassCode] {
    var seen: [String: Set<String>] = [:]
    return try rows("codes", of: bytes, limits) { (node, row) throws(JSONProblem) in
      let code = try KlassCode(row)
      guard seen[code.code, default: []].insert(code.validFrom ?? "").inserted else {
        throw node.error(found: .again(.code(code.code)), expected: .each(.code))
      }
      return code
    }
  }

  /// `/classifications/{id}/changes`.
  public static func changes(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> [KlassChange] {
    try rows("codeChanges", of: bytes, limits) { (node, row) throws(JSONProblem) in
      let change = try KlassChange(row)
      guard change.oldCode != nil || change.newCode != nil else {
        throw node.error(found: .changeWithoutCodes, expected: .oldOrNewCode)
      }
      return change
    }
  }

  /// `/classifications/{id}/correspondsAt` and `/corresponds`.
  public static func correspondences(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> [KlassCorrespondence] {
    try rows("correspondenceItems", of: bytes, limits) { (_, row) throws(JSONProblem) in
      try KlassCorrespondence(row)
    }
  }

  /// `/correspondencetables/{id}`.
  public static func correspondenceTable(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> KlassCorrespondenceTable {
    let object = try JSONDocument(bytes, limits: limits).root.object()
    _ = try object.required("correspondenceMaps")
    return KlassCorrespondenceTable(
      name: try object.text("name"), source: try object.filledText("source"), target: try object.filledText("target"),
      items: try object.list("correspondenceMaps") { (node) throws(JSONProblem) in
        try KlassCorrespondence(try node.object())
      })
  }

  private static func rows<Row>(
    _ key: String, of bytes: [UInt8], _ limits: JSONLimits,
    _ decode: (JSONNode, JSONObject) throws(JSONProblem) -> Row
  ) throws(JSONProblem) -> [Row] {
    let object = try JSONDocument(bytes, limits: limits).root.object()
    _ = try object.required(key)
    return try object.list(key) { (node) throws(JSONProblem) in try decode(node, try node.object()) }
  }
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

extension KlassChange {
  init(_ row: JSONObject) throws(JSONProblem) {
    oldCode = try row.filledText("oldCode")
    oldName = try row.filledText("oldName")
    newCode = try row.filledText("newCode")
    newName = try row.filledText("newName")
    occurred = try row.required("changeOccurred").date()
  }
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

extension JSONObject {
  /// A text, or nil when it is absent, null or empty.
  func filledText(_ key: String) throws(JSONProblem) -> String? {
    try optionalText(key).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A code, which is never empty.
  func code(_ key: String) throws(JSONProblem) -> String {
    let node = try required(key)
    let code = try node.text()
    guard !code.isEmpty else { throw node.error(expected: .a(.code)) }
    return code
  }

  /// A date, or nil when it is absent, null or empty.
  func optionalDate(_ key: String) throws(JSONProblem) -> String? {
    guard let node = self[key] else { return nil }
    return try node.text().isEmpty ? nil : try node.date()
  }
}

extension JSONNode {
  /// A date of the calendar as `2024-01-31`.
  func date() throws(JSONProblem) -> String {
    let text = try text()
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), day >= 1, day <= Self.days(of: month, in: year)
    else { throw error(expected: .a(.date)) }
    return text
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
