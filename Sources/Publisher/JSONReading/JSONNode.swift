public import CSimdjson
import Problems

/// One value of a document, with its place; the readers throw when it is something else.
public struct JSONNode {
  /// Keeps the memory that `value` points into.
  let document: JSONDocument
  public let value: csj_value
  public let place: JSONPlace

  /// Whether the value is `null`.
  public var isNull: Bool { value.kind == .null }
  /// Whether the value is an object.
  public var isObject: Bool { value.kind == .object }
  /// Whether the value is an array.
  public var isArray: Bool { value.kind == .array }
  /// Whether the value is a text.
  public var isText: Bool { value.kind == .string }

  /// An error at this place that tells what the value is.
  public func error(expected: JSONProblem.Expected) -> JSONProblem {
    error(found: .value(value.shown), expected: expected)
  }

  /// An error at this place.
  public func error(found: JSONProblem.Found, expected: JSONProblem.Expected) -> JSONProblem {
    JSONProblem(place.steps, found: found, expected: expected)
  }

  /// A text, without half surrogate pairs and null characters.
  public func text() throws(JSONProblem) -> String {
    guard value.kind == .string else { throw error(expected: .a(.text)) }
    return try checked(value.text, place)
  }

  /// A whole number, written without point and exponent.
  public func integer(in range: ClosedRange<Int> = Int.min...Int.max) throws(JSONProblem) -> Int {
    guard value.kind == .integer, let integer = Int(exactly: value.integer), range.contains(integer) else {
      let isAny = range == Int.min...Int.max
      throw error(
        expected: .a(isAny ? .wholeNumber : .wholeNumberFrom(range.lowerBound, to: range.upperBound)))
    }
    return integer
  }

  /// True or false.
  public func flag() throws(JSONProblem) -> Bool {
    guard value.kind == .true || value.kind == .false else { throw error(expected: .a(.flag)) }
    return value.kind == .true
  }

  /// The elements of an array.
  public func elements() throws(JSONProblem) -> [JSONNode] {
    guard isArray else { throw error(expected: .a(.array)) }
    var nodes: [JSONNode] = []
    try forEachChunk(of: 64) { (first, chunk) throws(JSONProblem) in
      for (offset, member) in chunk.enumerated() {
        nodes.append(JSONNode(document: document, value: member.value, place: .element(first + offset, of: place)))
      }
    }
    return nodes
  }

  /// The texts of an array of texts.
  public func texts() throws(JSONProblem) -> [String] {
    guard isArray else { throw error(expected: .a(.texts)) }
    var texts: [String] = []
    try forEachChunk { (first, chunk) throws(JSONProblem) in
      for (offset, member) in chunk.enumerated() {
        let at = JSONNode(document: document, value: member.value, place: .element(first + offset, of: place))
        texts.append(try at.text())
      }
    }
    return texts
  }

  /// The members of an object.
  public func object() throws(JSONProblem) -> JSONObject {
    guard isObject else { throw error(expected: .a(.object)) }
    var members: [(key: String, node: JSONNode)] = []
    try forEachChunk(of: 16) { (_, chunk) throws(JSONProblem) in
      for member in chunk {
        let key = try checked(member.key, place)
        members.append((key, JSONNode(document: document, value: member.value, place: .member(key, of: place))))
      }
    }
    return JSONObject(node: self, members: members)
  }

  /// How many children an array or object has; 0 for other values.
  public func count() -> Int {
    var cursor = csj_children(value)
    var chunk = [csj_member](repeating: csj_member(), count: 64)
    var total = 0
    while case let count = csj_next(&cursor, &chunk, chunk.count), count > 0 { total += count }
    return total
  }

  /// Hands over the children of an array or object in pieces, each with the index of its first child.
  ///
  /// The fast way through large containers: no node is made for each child. The keys are not yet checked.
  public func forEachChunk(
    of size: Int = 256, _ body: (Int, UnsafeBufferPointer<csj_member>) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    var cursor = csj_children(value)
    var chunk = [csj_member](repeating: csj_member(), count: size)
    var first = 0
    while case let count = csj_next(&cursor, &chunk, size), count > 0 {
      try chunk.withUnsafeBufferPointer { (buffer) throws(JSONProblem) in
        try body(first, UnsafeBufferPointer(rebasing: buffer[..<count]))
      }
      first += count
    }
    withExtendedLifetime(document) {}
  }

  /// Hands over the elements of an array of numbers and nulls in pieces, each with the index of its first element.
  ///
  /// Throws at an element of another kind.
  public func forEachNumberChunk(
    _ body: (Int, UnsafeBufferPointer<csj_number>) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    var cursor = csj_children(value)
    var chunk = [csj_number](repeating: csj_number(), count: 1024)
    var first = 0
    while case let count = csj_next_numbers(&cursor, &chunk, chunk.count), count > 0 {
      try chunk.withUnsafeBufferPointer { (buffer) throws(JSONProblem) in
        try body(first, UnsafeBufferPointer(rebasing: buffer[..<count]))
      }
      first += count
    }
    var other = csj_member()
    if csj_next(&cursor, &other, 1) > 0 { throw child(other, index: first).error(expected: .a(.numberOrNull)) }
    withExtendedLifetime(document) {}
  }

  /// The node of a child that came in a chunk.
  public func child(_ member: csj_member, index: Int) -> JSONNode {
    let step: JSONPlace = isObject ? .member(member.key.lossyText, of: place) : .element(index, of: place)
    return JSONNode(document: document, value: member.value, place: step)
  }

  /// A key as text.
  public func key(_ member: csj_member) throws(JSONProblem) -> String { try checked(member.key, place) }

  private func checked(_ text: csj_text, _ place: JSONPlace) throws(JSONProblem) -> String {
    guard let valid = text.validText else {
      throw error(found: .unfitText(text.beginning), expected: .a(.plainText))
    }
    return valid
  }
}
