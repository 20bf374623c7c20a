/// What is wrong with a JSON body: where, what was found there, and what was expected.
public struct JSONBodyError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The path from the outermost value, such as `dimension.Tid.category.index` or `value[17]`; empty for the body itself.
  public let place: String
  public let found: String
  public let expected: String

  public init(place: String, found: String, expected: String) {
    self.place = place
    self.found = found
    self.expected = expected
  }

  public var description: String {
    "\(place.isEmpty ? "the body" : place): found \(found), expected \(expected)"
  }
}

/// How much a body may hold, so that a hostile one cannot fill the memory or the stack.
public struct JSONLimits: Sendable {
  /// The longest body, in bytes.
  public var largestBody: Int
  /// How deep arrays and objects may be nested; at most 200, so that no stack is too small.
  public var deepestNesting: Int

  public init(largestBody: Int = 512 << 20, deepestNesting: Int = 64) {
    self.largestBody = largestBody
    self.deepestNesting = min(max(deepestNesting, 1), 200)
  }
}

/// A place in a document, as steps from the outermost value.
public indirect enum JSONPlace: Sendable, CustomStringConvertible {
  case body
  case member(String, of: JSONPlace)
  case element(Int, of: JSONPlace)

  /// The path, such as `dimension.Tid.category.index` or `value[17]`; names that are no plain words are quoted.
  public var description: String {
    var steps: [Self] = []
    var place = self
    while true {
      steps.append(place)
      switch place {
      case .body: return steps.reversed().reduce(into: "") { text, step in step.append(to: &text) }
      case .member(_, let parent), .element(_, let parent): place = parent
      }
    }
  }

  private func append(to text: inout String) {
    switch self {
    case .body: break
    case .element(let index, _): text += "[\(index)]"
    case .member(let name, _):
      let isPlain =
        !name.isEmpty
        && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains($0) }
      text += isPlain ? (text.isEmpty ? name : "." + name) : "[\(name.quotedForMessage)]"
    }
  }
}

extension String {
  /// The text in quotation marks, on one line, and cut after 60 characters.
  public var quotedForMessage: String {
    var text = "'"
    for scalar in unicodeScalars.prefix(60) {
      let isPrintable = scalar.value >= 0x20 && scalar.value != 0x7F && scalar.properties.generalCategory != .control
      if isPrintable { text.unicodeScalars.append(scalar) } else { text += "\\u{\(String(scalar.value, radix: 16))}" }
    }
    return text + (unicodeScalars.dropFirst(60).isEmpty ? "'" : "…'")
  }
}
