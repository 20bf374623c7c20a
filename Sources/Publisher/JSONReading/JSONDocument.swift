import CSimdjson
import Problems

/// A parsed JSON body; its nodes keep it alive.
///
/// Parsing is strict: RFC 8259, UTF-8 (a byte-order mark is passed over), bounded in length and depth, and no object may have
/// the same key twice, and no number be so small that it would be read as 0. A body that is not JSON gives an error with the place and the byte.
public final class JSONDocument {
  /// The outermost value.
  public var root: JSONNode { JSONNode(document: self, value: csj_root(pointer), place: .body) }

  private let pointer: OpaquePointer

  /// Parses a whole body.
  public init(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    try JSONEncodingCheck.refuseOtherFormats(body)
    pointer = try Self.parsed(body, limits: limits)
    try refuseRepeatedKeys(limits: limits)
    try VanishingNumbers.refuse(in: body)
  }

  deinit { csj_free(pointer) }

  private static func parsed(_ bytes: [UInt8], limits: JSONLimits) throws(JSONProblem) -> OpaquePointer {
    var pointer: OpaquePointer?
    let status = bytes.withUnsafeBufferPointer { buffer in
      csj_parse(buffer.baseAddress, buffer.count, limits.largestBody, limits.deepestNesting, &pointer)
    }
    switch status {
    case .parsed:
      if let pointer { return pointer }
      throw JSONProblem(found: .body(.noDocument), expected: .body(.document))
    case .too_large:
      throw JSONProblem(found: .body(.bytes(bytes.count)), expected: .body(.bytes(most: limits.largestBody)))
    case .out_of_memory:
      throw JSONProblem(found: .body(.bytesBeyondMemory(bytes.count)), expected: .body(.document))
    case .malformed:
      var scanner = JSONSyntaxScanner(bytes, deepestNesting: limits.deepestNesting)
      throw scanner.firstError()
    }
  }

  private func refuseRepeatedKeys(limits: JSONLimits) throws(JSONProblem) {
    var steps = [csj_step](repeating: csj_step(), count: limits.deepestNesting + 3)
    let count = csj_repeated_key(pointer, &steps, steps.count)
    guard count > 0 else { return }
    guard count <= steps.count else {
      throw JSONProblem(found: .body(.beyondMemory), expected: .body(.document))
    }
    var place = JSONPlace.body
    for step in steps[..<count] {
      place = step.has_key ? .member(step.key.lossyText, of: place) : .element(step.index, of: place)
    }
    throw JSONProblem(place.steps, found: .again(.key), expected: .each(.keyInObject))
  }
}
