import Problems

#if canImport(Glibc)
  import Glibc
#endif

/// Finds numbers that are not zero and would be read as it, such as `1e-400`.
enum VanishingNumbers {
  /// Throws with the first of a body that is JSON; most bodies are only looked through for their minus signs.
  static func refuse(in bytes: [UInt8]) throws(JSONProblem) {
    let found = bytes.withUnsafeBufferPointer { first(in: $0) }
    guard let found else { return }
    let number = String(decoding: bytes[found].prefix(40), as: UTF8.self)
    throw JSONProblem(
      found: .body(.vanishingNumber(number, byte: found.lowerBound + 1)), expected: .body(.nineDecimals))
  }

  private static func first(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let start = bytes.baseAddress else { return nil }
    var place = 0
    var text = TextTracker()
    while place < bytes.count, let sign = memchr(start + place, 0x2D, bytes.count - place) {
      let position = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(sign))
      place = position + 1
      guard position > 0, bytes[position - 1] | 0x20 == UInt8(ascii: "e") else { continue }
      let number = token(around: position, bytes)
      let written = String(decoding: bytes[number], as: UTF8.self)
      let digits = written.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
      if Double(written) == 0, digits.contains(where: { (49...57).contains($0) }), !text.holds(position, in: bytes) {
        return number
      }
    }
    return nil
  }

  /// The run of digits, signs, points and exponent letters around a place; at most 400 bytes of it.
  private static func token(around position: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    func belongs(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    var start = position
    while start > 0, position - start < 200, belongs(bytes[start - 1]) { start -= 1 }
    var end = position
    while end < bytes.count, end - position < 200, belongs(bytes[end]) { end += 1 }
    return start..<end
  }

  /// Whether places lie between quotation marks; each byte is looked at once, whatever is asked, so that places may only grow.
  private struct TextTracker {
    private var isInText = false
    private var place = 0

    mutating func holds(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      while place < position {
        if bytes[place] == UInt8(ascii: "\\"), isInText {
          place += 1
        } else if bytes[place] == UInt8(ascii: "\"") {
          isInText.toggle()
        }
        place += 1
      }
      return isInText
    }
  }
}
