import Foundation

/// Holds JSON against JSON Schema 2020-12, as far as the API's description uses it; a keyword it does not know is a fault.
struct SchemaCheck {
  /// Schemas by name, of `#/components/schemas/`.
  let named: [String: Any]

  /// Everything that is not as the schema says, each with where it stands.
  func faults(_ value: Any, _ schema: Any, at place: String = "$") -> [String] {
    guard let schema = schema as? [String: Any] else { return ["\(place): no schema"] }
    return schema.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      fault(value, keyword, rule, schema, place)
    }
  }

  private func fault(_ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], _ place: String) -> [String]
  {
    switch keyword {
    case "$ref":
      let name = (rule as? String)?.split(separator: "/").last.map(String.init) ?? ""
      return named[name].map { faults(value, $0, at: place) } ?? ["\(place): no schema \(name)"]
    case "anyOf":
      let tried = (rule as? [Any] ?? []).map { faults(value, $0, at: place) }
      return tried.contains { $0.isEmpty } ? [] : tried.first ?? ["\(place): empty anyOf"]
    case "type": return Self.types(value).contains(rule as? String ?? "") ? [] : ["\(place): no \(rule)"]
    case "const": return value as? String == rule as? String ? [] : ["\(place): not \(rule)"]
    case "enum":
      let isOne = (rule as? [String])?.contains(value as? String ?? "") ?? false
      return isOne ? [] : ["\(place): \(value) is none of \(rule)"]
    case "format": return (value as? String)?.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil ? [] : ["\(place): no date"]
    case "required":
      let members = value as? [String: Any] ?? [:]
      return (rule as? [String] ?? []).filter { members[$0] == nil }.map { "\(place): \($0) is missing" }
    case "properties":
      let members = value as? [String: Any] ?? [:]
      return (rule as? [String: Any] ?? [:]).flatMap { name, schema in
        members[name].map { faults($0, schema, at: "\(place).\(name)") } ?? []
      }
    case "items":
      return (value as? [Any] ?? []).enumerated().flatMap { faults($1, rule, at: "\(place)[\($0)]") }
    default: return ["\(place): unknown keyword \(keyword)"]
    }
  }

  private static func types(_ value: Any) -> [String] {
    switch value {
    case is NSNull: ["null"]
    case is String: ["string"]
    case is [Any]: ["array"]
    case is [String: Any]: ["object"]
    case let number as NSNumber where isBoolean(number): ["boolean"]
    case let number as NSNumber:
      number.doubleValue.rounded() == number.doubleValue ? ["number", "integer"] : ["number"]
    default: []
    }
  }
}

/// JSONSerialization gives truth values as numbers of the type `c`.
private func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
