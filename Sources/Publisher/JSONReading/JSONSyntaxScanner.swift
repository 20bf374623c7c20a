import Problems

/// Finds where a body stops being JSON; used only when the parser has refused it, since the parser does not say where.
///
/// Accepts exactly RFC 8259 with numbers that fit 64 bits (whole) or are finite (others), up to a depth.
public struct JSONSyntaxScanner {
  private let bytes: [UInt8]
  private let deepestNesting: Int
  private var index = 0
  private var depth = 0
  private var place = JSONPlace.body

  public init(_ bytes: [UInt8], deepestNesting: Int) {
    self.bytes = bytes
    self.deepestNesting = deepestNesting
  }

  /// The first error; a general one if this scanner, unlike the parser, finds none.
  public mutating func firstError() -> JSONProblem {
    located() ?? JSONProblem(found: .body(.refused), expected: .body(.document))
  }

  /// The first error, or nil when the body is JSON.
  public mutating func located() -> JSONProblem? {
    do throws(JSONProblem) {
      try value()
      skipBlanks()
      guard index == bytes.count else {
        place = .body
        throw error(expected: .syntax(.end))
      }
      return nil
    } catch { return error }
  }

  private mutating func value() throws(JSONProblem) {
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "\""): _ = try string()
    case .some(48...57), UInt8(ascii: "-"): try number()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: throw error(expected: .a(.value))
    }
  }

  private mutating func object() throws(JSONProblem) {
    let outer = place
    index += 1
    skipBlanks()
    if take("}") { return }
    try descend()
    while true {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw error(expected: .syntax(.quotedKey)) }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw error(expected: .syntax(.oneOf([":"]))) }
      place = .member(key, of: outer)
      try value()
      place = outer
      skipBlanks()
      if take("}") { break }
      guard take(",") else { throw error(expected: .syntax(.oneOf([",", "}"]))) }
    }
    depth -= 1
  }

  private mutating func array() throws(JSONProblem) {
    let outer = place
    index += 1
    skipBlanks()
    if take("]") { return }
    try descend()
    var position = 0
    while true {
      place = .element(position, of: outer)
      try value()
      place = outer
      skipBlanks()
      if take("]") { break }
      guard take(",") else { throw error(expected: .syntax(.oneOf([",", "]"]))) }
      position += 1
    }
    depth -= 1
  }

  private mutating func descend() throws(JSONProblem) {
    depth += 1
    guard depth <= deepestNesting else {
      throw error(.nesting(deeperThan: deepestNesting), expected: .body(.nesting(most: deepestNesting)))
    }
  }

  /// Reads a string and gives it for use in a place, escapes as they are.
  private mutating func string() throws(JSONProblem) -> String {
    index += 1
    let start = index
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: bytes[start..<index], as: UTF8.self) else {
          throw error(.notUTF8, expected: .syntax(.utf8))
        }
        index += 1
        return text
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw error(expected: .syntax(.noControlCharacter))
      default: index += 1
      }
    }
    throw error(expected: .syntax(.closingQuote))
  }

  private mutating func escape() throws(JSONProblem) {
    index += 1
    guard let byte = peek else { throw error(expected: .syntax(.escape)) }
    if "\"\\/bfnrt".utf8.contains(byte) { return index += 1 }
    guard let unit = hexUnit() else { throw error(expected: .syntax(.escapeOfJSON)) }
    guard (0xD800...0xDFFF).contains(unit) else { return }
    guard unit < 0xDC00, take("\\"), let second = hexUnit(), (0xDC00...0xDFFF).contains(second) else {
      throw error(.halfPair, expected: .syntax(.bothHalves))
    }
  }

  /// Reads `uXXXX`.
  private mutating func hexUnit() -> Int? {
    guard peek == UInt8(ascii: "u"), index + 5 <= bytes.count else { return nil }
    var unit = 0
    for byte in bytes[(index + 1)..<(index + 5)] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      unit = unit * 16 + digit
    }
    index += 5
    return unit
  }

  private mutating func number() throws(JSONProblem) {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    var isWhole = true
    if take(".") {
      isWhole = false
      try digits()
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("-") { _ = take("+") }
      try digits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let fits = isWhole ? Int64(text) != nil || UInt64(text) != nil : Double(text)?.isFinite == true
    guard fits else {
      throw error(.number(String(text.prefix(61))), expected: .syntax(.fittingNumber))
    }
  }

  private mutating func digits() throws(JSONProblem) {
    let start = index
    while let byte = peek, byte >= 48, byte <= 57 { index += 1 }
    guard index > start else { throw error(expected: .syntax(.digit)) }
  }

  private mutating func word(_ word: String) throws(JSONProblem) {
    for byte in word.utf8 {
      guard peek == byte else { throw error(expected: .syntax(.oneOf([word]))) }
      index += 1
    }
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private func error(_ found: JSONProblem.Syntax, expected: JSONProblem.Expected) -> JSONProblem {
    JSONProblem(place.steps, found: .syntax(found, here), expected: expected)
  }

  private func error(expected: JSONProblem.Expected) -> JSONProblem {
    error(peek.map { .byte($0) } ?? .end, expected: expected)
  }

  /// The byte, counted from 0, and the line, counted from 1.
  private var here: JSONProblem.Position {
    let line = bytes[..<min(index, bytes.count)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    return JSONProblem.Position(byte: index, line: line)
  }
}
