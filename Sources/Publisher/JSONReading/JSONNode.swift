public import CSimdjson

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
  public func error(expected: String) -> JSONBodyError { error(found: value.described, expected: expected) }

  /// An error at this place.
  public func error(found: String, expected: String) -> JSONBodyError {
    JSONBodyError(place: place.description, found: found, expected: expected)
  }

  /// A text, without half surrogate pairs and null characters.
  public func text() throws(JSONBodyError) -> String {
    guard value.kind == .string else { throw error(expected: "a text") }
    return try checked(value.text, place)
  }

  /// A whole number, written without point and exponent.
  public func integer(in range: ClosedRange<Int> = Int.min...Int.max) throws(JSONBodyError) -> Int {
    guard value.kind == .integer, let integer = Int(exactly: value.integer), range.contains(integer) else {
      let bounds = range == Int.min...Int.max ? "" : " from \(range.lowerBound) to \(range.upperBound)"
      throw error(expected: "a whole number\(bounds)")
    }
    return integer
  }

  /// True or false.
  public func flag() throws(JSONBodyError) -> Bool {
    guard value.kind == .true || value.kind == .false else { throw error(expected: "true or false") }
    return value.kind == .true
  }

  /// The elements of an array.
  public func elements() throws(JSONBodyError) -> [JSONNode] {
    guard isArray else { throw error(expected: "an array") }
    var nodes: [JSONNode] = []
    try forEachChunk(of: 64) { (first, chunk) throws(JSONBodyError) in
      for (offset, member) in chunk.enumerated() {
        nodes.append(JSONNode(document: document, value: member.value, place: .element(first + offset, of: place)))
      }
    }
    return nodes
  }

  /// The texts of an array of texts.
  public func texts() throws(JSONBodyError) -> [String] {
    guard isArray else { throw error(expected: "an array of texts") }
    var texts: [String] = []
    try forEachChunk { (first, chunk) throws(JSONBodyError) in
      for (offset, member) in chunk.enumerated() {
        let at = JSONNode(document: document, value: member.value, place: .element(first + offset, of: place))
        texts.append(try at.text())
      }
    }
    return texts
  }

  /// The members of an object.
  public func object() throws(JSONBodyError) -> JSONObject {
    guard isObject else { throw error(expected: "an object") }
    var members: [(key: String, node: JSONNode)] = []
    try forEachChunk(of: 16) { (_, chunk) throws(JSONBodyError) in
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
    of size: Int = 256, _ body: (Int, UnsafeBufferPointer<csj_member>) throws(JSONBodyError) -> Void
  ) throws(JSONBodyError) {
    var cursor = csj_children(value)
    var chunk = [csj_member](repeating: csj_member(), count: size)
    var first = 0
    while case let count = csj_next(&cursor, &chunk, size), count > 0 {
      try chunk.withUnsafeBufferPointer { (buffer) throws(JSONBodyError) in
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
    _ body: (Int, UnsafeBufferPointer<csj_number>) throws(JSONBodyError) -> Void
  ) throws(JSONBodyError) {
    var cursor = csj_children(value)
    var chunk = [csj_number](repeating: csj_number(), count: 1024)
    var first = 0
    while case let count = csj_next_numbers(&cursor, &chunk, chunk.count), count > 0 {
      try chunk.withUnsafeBufferPointer { (buffer) throws(JSONBodyError) in
        try body(first, UnsafeBufferPointer(rebasing: buffer[..<count]))
      }
      first += count
    }
    var other = csj_member()
    if csj_next(&cursor, &other, 1) > 0 { throw child(other, index: first).error(expected: "a number or null") }
    withExtendedLifetime(document) {}
  }

  /// The node of a child that came in a chunk.
  public func child(_ member: csj_member, index: Int) -> JSONNode {
    let step: JSONPlace = isObject ? .member(member.key.lossyText, of: place) : .element(index, of: place)
    return JSONNode(document: document, value: member.value, place: step)
  }

  /// A key as text.
  public func key(_ member: csj_member) throws(JSONBodyError) -> String { try checked(member.key, place) }

  private func checked(_ text: csj_text, _ place: JSONPlace) throws(JSONBodyError) -> String {
    guard let valid = text.validText else {
      throw error(found: text.lossyText.quotedForMessage, expected: "text without null characters and lone surrogates")
    }
    return valid
  }
}

/// An object's members in the order they came in.
public struct JSONObject {
  public let node: JSONNode
  public let members: [(key: String, node: JSONNode)]

  /// The member of that name, if it is there and not null.
  public subscript(key: String) -> JSONNode? {
    members.first { $0.key == key }.map(\.node).flatMap { $0.isNull ? nil : $0 }
  }

  /// The member of that name, which must be there and not be null.
  public func required(_ key: String) throws(JSONBodyError) -> JSONNode {
    guard let member = self[key] else {
      let place = JSONPlace.member(key, of: node.place)
      let found = members.contains { $0.key == key } ? "null" : "nothing"
      throw JSONBodyError(place: place.description, found: found, expected: "a value")
    }
    return member
  }

  /// A text that must be there.
  public func text(_ key: String) throws(JSONBodyError) -> String { try required(key).text() }
  /// A text, or nil when it is absent or null.
  public func optionalText(_ key: String) throws(JSONBodyError) -> String? { try self[key]?.text() }
  /// A whole number that must be there.
  public func integer(_ key: String, in range: ClosedRange<Int> = 0...Int.max) throws(JSONBodyError) -> Int {
    try required(key).integer(in: range)
  }
  /// True or false, or nil when it is absent or null.
  public func optionalFlag(_ key: String) throws(JSONBodyError) -> Bool? { try self[key]?.flag() }
  /// An array of texts, empty when it is absent or null.
  public func texts(_ key: String) throws(JSONBodyError) -> [String] { try self[key]?.texts() ?? [] }

  /// The elements of an array, each decoded; none when the array is absent or null.
  public func list<Element>(
    _ key: String, _ decode: (JSONNode) throws(JSONBodyError) -> Element
  ) throws(JSONBodyError) -> [Element] {
    guard let array = self[key] else { return [] }
    return try array.elements().map(decode)
  }

  /// An object from names to texts, empty when it is absent or null.
  public func textByKey(_ key: String) throws(JSONBodyError) -> [String: String] {
    var result: [String: String] = [:]
    guard let node = self[key] else { return result }
    for member in try node.object().members {
      guard result.updateValue(try member.node.text(), forKey: member.key) == nil else {
        throw member.node.error(found: "the same key again in another spelling", expected: "each key once")
      }
    }
    return result
  }
}

extension csj_value {
  /// The value in words, for a message.
  public var described: String {
    switch kind {
    case .null: "null"
    case .true: "true"
    case .false: "false"
    case .integer: "the number \(integer)"
    case .unsigned: "the number \(UInt64(bitPattern: integer))"
    case .real: "the number \(real)"
    case .string: "the text \(text.lossyText.quotedForMessage)"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
