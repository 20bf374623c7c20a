import CSimdjson

/// A parsed JSON body; its nodes keep it alive.
///
/// Parsing is strict: RFC 8259, UTF-8 (a byte-order mark is passed over), bounded in length and depth, and no object may have
/// the same key twice, and no number be so small that it would be read as 0. A body that is not JSON gives an error with the place and the byte.
public final class JSONDocument {
  /// The outermost value.
  public var root: JSONNode { JSONNode(document: self, value: csj_root(pointer), place: .body) }

  private let pointer: OpaquePointer

  /// Parses a whole body.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONBodyError) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    try JSONEncodingCheck.refuseOtherFormats(body)
    pointer = try Self.parsed(body, limits: limits)
    try refuseRepeatedKeys(limits: limits)
    try VanishingNumbers.refuse(in: body)
  }

  deinit { csj_free(pointer) }

  private static func parsed(_ bytes: [UInt8], limits: JSONLimits) throws(JSONBodyError) -> OpaquePointer {
    var pointer: OpaquePointer?
    let status = bytes.withUnsafeBufferPointer { buffer in
      csj_parse(buffer.baseAddress, buffer.count, limits.largestBody, limits.deepestNesting, &pointer)
    }
    switch status {
    case .parsed:
      if let pointer { return pointer }
      throw JSONBodyError(place: "", found: "no document", expected: "a JSON document")
    case .too_large:
      throw JSONBodyError(
        place: "", found: "\(bytes.count) bytes", expected: "at most \(limits.largestBody) bytes of JSON")
    case .out_of_memory:
      throw JSONBodyError(
        place: "", found: "\(bytes.count) bytes, for which there is too little memory", expected: "a JSON document")
    case .malformed:
      var scanner = JSONSyntaxScanner(bytes, deepestNesting: limits.deepestNesting)
      throw scanner.firstError()
    }
  }

  private func refuseRepeatedKeys(limits: JSONLimits) throws(JSONBodyError) {
    var steps = [csj_step](repeating: csj_step(), count: limits.deepestNesting + 3)
    let count = csj_repeated_key(pointer, &steps, steps.count)
    guard count > 0 else { return }
    guard count <= steps.count else {
      throw JSONBodyError(place: "", found: "a body for which there is too little memory", expected: "a JSON document")
    }
    var place = JSONPlace.body
    for step in steps[..<count] {
      place = step.has_key ? .member(step.key.lossyText, of: place) : .element(step.index, of: place)
    }
    throw JSONBodyError(place: place.description, found: "the same key again", expected: "each key once in an object")
  }
}

/// Recognises what is sent in place of UTF-8 JSON, so that the error can say it.
enum JSONEncodingCheck {
  static func refuseOtherFormats(_ bytes: [UInt8]) throws(JSONBodyError) {
    let expected = "a JSON document in UTF-8"
    if bytes.isEmpty { throw JSONBodyError(place: "", found: "nothing (0 bytes)", expected: expected) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0) {
      throw JSONBodyError(place: "", found: "UTF-16, UTF-32 or binary data", expected: expected)
    }
    let text = bytes.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if text.first == UInt8(ascii: "<") {
      let beginning = String(decoding: text.prefix(60), as: UTF8.self).quotedForMessage
      throw JSONBodyError(place: "", found: "a page of HTML or XML that begins with \(beginning)", expected: expected)
    }
  }
}

extension csj_text {
  /// The bytes, which live as long as their document.
  public var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: length) }

  /// The text for a message; what is not UTF-8 is replaced.
  public var lossyText: String { String(decoding: buffer, as: UTF8.self) }

  /// The text; nil where an escape gives half a surrogate pair or a null character.
  public var validText: String? {
    guard !buffer.contains(0) else { return nil }
    return String(validating: buffer, as: UTF8.self)
  }
}
