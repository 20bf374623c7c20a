import JSONReading
import Problems

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
