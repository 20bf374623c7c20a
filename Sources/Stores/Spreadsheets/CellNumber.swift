import Foundation

/// Numbers of a worksheet as plain decimal text, as Excel itself would show them in full.
enum CellNumber {
  /// How many significant digits Excel keeps; what a file has beyond them is how binary fractions are written.
  static let significantDigits = 15

  /// The longest text that a number is read from.
  private static let longest = 64

  /// `1.1000000000000001` is 1.1, `1E-3` is 0.001, `2023.0` is 2023.
  ///
  /// Nil for what is no finite number of a sensible size, also one so small that it would be taken for zero.
  static func plain(_ raw: String) -> String? {
    if isShortPlain(raw) { return normal(raw) }
    guard !raw.isEmpty, raw.utf8.count <= longest, raw.utf8.allSatisfy({ isNumberByte($0) }), let number = Double(raw),
      number.isFinite, abs(number) < 1e18, number != 0 || !hasDigits(raw)
    else { return nil }
    return unfold(String(format: "%.\(significantDigits - 1)e", number))
  }

  /// The same number with its point moved two places to the right: what a cell formatted in per cent shows.
  static func percent(_ plain: String) -> String {
    let negative = plain.hasPrefix("-")
    let body = negative ? plain.dropFirst() : plain[...]
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    var decimals = parts.count > 1 ? String(parts[1]) : ""
    decimals += String(repeating: "0", count: max(0, 2 - decimals.count))
    return (negative ? "-" : "")
      + joined(String(parts.first ?? "0") + decimals.prefix(2), String(decimals.dropFirst(2)))
  }

  /// Whether the number has another digit than zero before its exponent.
  private static func hasDigits(_ raw: String) -> Bool {
    raw.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.contains { (49...57).contains($0) }
  }

  /// Short text without zeros that say nothing.
  private static func normal(_ raw: String) -> String {
    guard
      raw.utf8.contains(UInt8(ascii: ".")) || raw.utf8.first == UInt8(ascii: "0") || raw.utf8.first == UInt8(ascii: "-")
    else { return raw }
    let negative = raw.hasPrefix("-")
    let parts = raw.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let text = joined(String(parts.first ?? "0"), parts.count > 1 ? String(parts[1]) : "")
    return negative && text != "0" ? "-" + text : text
  }

  /// Digits with at most one point that need no conversion.
  private static func isShortPlain(_ raw: String) -> Bool {
    let body = raw.utf8.first == UInt8(ascii: "-") ? raw.utf8.dropFirst() : raw.utf8[...]
    guard let first = body.first, let last = body.last, isDigit(first), isDigit(last), body.count <= significantDigits
    else { return false }
    return body.count { $0 == UInt8(ascii: ".") } <= 1 && body.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Digits, signs, the point and the exponent's letter; not the letters of `nan`, `inf` or hexadecimals.
  private static func isNumberByte(_ byte: UInt8) -> Bool {
    isDigit(byte)
      || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "E"), UInt8(ascii: "e")]
        .contains(byte)
  }

  /// `-1.10000000000000e+02` as `-110`.
  private static func unfold(_ scientific: String) -> String {
    let parts = scientific.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return scientific }
    let negative = parts[0].hasPrefix("-")
    let digits = String(parts[0].filter { $0 != "-" && $0 != "." })
    let padded = exponent < 0 ? String(repeating: "0", count: -exponent) + digits : digits
    let whole = max(exponent, 0) + 1
    let filled = padded + String(repeating: "0", count: max(0, whole - padded.count))
    let text = joined(String(filled.prefix(whole)), String(filled.dropFirst(whole)))
    return negative && text != "0" ? "-" + text : text
  }

  /// A whole part and decimals, without zeros that say nothing.
  private static func joined(_ whole: String, _ decimals: String) -> String {
    var decimals = decimals[...]
    while decimals.last == "0" { decimals.removeLast() }
    let trimmed = whole.drop { $0 == "0" }
    return (trimmed.isEmpty ? "0" : trimmed) + (decimals.isEmpty ? "" : "." + decimals)
  }
}
