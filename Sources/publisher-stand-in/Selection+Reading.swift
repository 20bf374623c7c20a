import Foundation

extension Selection {
  /// From the parameters of a GET: `valueCodes[X]=…`, `codelist[X]=…`, `heading=`, `stub=`; others are ignored.
  init(query: [(name: String, value: String)]) throws(Refusal) {
    var stub: [String] = []
    var heading: [String] = []
    for (name, value) in query {
      let name = name.lowercased()
      if name == "stub" { stub = value.split(separator: ",").map(String.init) }
      if name == "heading" { heading = value.split(separator: ",").map(String.init) }
      guard let match = name.wholeMatch(of: /(valuecodes|codelist)\[(.+)\]/) else { continue }
      if match.1 == "codelist" {
        codeLists[String(match.2)] = value
      } else {
        expressions[String(match.2)] = try Self.split(value)
      }
    }
    order = stub + heading
  }

  /// Expressions are separated by commas; one that holds a comma stands in brackets.
  static func split(_ text: String) throws(Refusal) -> [String] {
    var parts: [String] = []
    var part = ""
    var isBracketed = false
    for character in text {
      switch character {
      case "[" where part.isEmpty && !isBracketed: isBracketed = true
      case "]" where isBracketed: isBracketed = false
      case "," where !isBracketed:
        parts.append(part)
        part = ""
      default: part.append(character)
      }
    }
    guard !isBracketed else { throw .expression }
    return (parts + [part]).filter { !$0.isEmpty }
  }

  /// From the body of a POST.
  init(body: [UInt8]) throws(Refusal) {
    struct Body: Decodable {
      struct Variable: Decodable {
        let variableCode: String
        let valueCodes: [String]?
        let codelist: String?
      }
      struct Placement: Decodable {
        let heading: [String]?
        let stub: [String]?
      }
      let selection: [Variable]
      let placement: Placement?
    }
    guard let body = try? JSONDecoder().decode(Body.self, from: Data(body)) else {
      throw Refusal(status: 400, title: "Invalid request body")
    }
    for variable in body.selection {
      expressions[variable.variableCode] = variable.valueCodes ?? []
      if let list = variable.codelist { codeLists[variable.variableCode] = list }
    }
    order = (body.placement?.stub ?? []) + (body.placement?.heading ?? [])
  }
}
