import Problems

/// An object's members in the order they came in.
public struct JSONObject {
  public let node: JSONNode
  public let members: [(key: String, node: JSONNode)]

  /// The member of that name, if it is there and not null.
  public subscript(key: String) -> JSONNode? {
    members.first { $0.key == key }.map(\.node).flatMap { $0.isNull ? nil : $0 }
  }

  /// The member of that name, which must be there and not be null.
  public func required(_ key: String) throws(JSONProblem) -> JSONNode {
    guard let member = self[key] else {
      let place = JSONPlace.member(key, of: node.place)
      let isThere = members.contains { $0.key == key }
      throw JSONProblem(place.steps, found: isThere ? .value(.null) : .nothing, expected: .a(.value))
    }
    return member
  }

  /// A text that must be there.
  public func text(_ key: String) throws(JSONProblem) -> String { try required(key).text() }
  /// A text, or nil when it is absent or null.
  public func optionalText(_ key: String) throws(JSONProblem) -> String? { try self[key]?.text() }
  /// A whole number that must be there.
  public func integer(_ key: String, in range: ClosedRange<Int> = 0...Int.max) throws(JSONProblem) -> Int {
    try required(key).integer(in: range)
  }
  /// True or false, or nil when it is absent or null.
  public func optionalFlag(_ key: String) throws(JSONProblem) -> Bool? { try self[key]?.flag() }
  /// An array of texts, empty when it is absent or null.
  public func texts(_ key: String) throws(JSONProblem) -> [String] { try self[key]?.texts() ?? [] }

  /// The elements of an array, each decoded; none when the array is absent or null.
  public func list<Element>(
    _ key: String, _ decode: (JSONNode) throws(JSONProblem) -> Element
  ) throws(JSONProblem) -> [Element] {
    guard let array = self[key] else { return [] }
    return try array.elements().map(decode)
  }

  /// An object from names to texts, empty when it is absent or null.
  public func textByKey(_ key: String) throws(JSONProblem) -> [String: String] {
    var result: [String: String] = [:]
    guard let node = self[key] else { return result }
    for member in try node.object().members {
      guard result.updateValue(try member.node.text(), forKey: member.key) == nil else {
        throw member.node.error(found: .again(.otherSpelling), expected: .each(.key))
      }
    }
    return result
  }
}
