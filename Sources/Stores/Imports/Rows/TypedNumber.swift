import Problems
import Statistics

/// A number as it was typed.
struct TypedNumber {
  let value: PublishedValue
  /// The mark it was written with, if any.
  let mark: DecimalMark?
  let isPercent: Bool
}

extension TypedNumber {
  /// Whether what stands after the mark may be thousands: three digits, as in `45.000`.
  var mayBeThousands: Bool {
    mark != nil && value.decimals == 3 && value.magnitude < PublishedValue(mantissa: 1_000, decimals: 0)
      && !value.isZero
  }
}

extension TypedNumber {
  /// Reads `1234.5`, `1 234,5`, `−0,7`, `1,2 %` or `4.5E4`; never rounds, computes or guesses.
  ///
  /// A decimal comma is accepted where the comma does not separate fields.
  init(_ text: String, decimalComma: Bool) throws(ImportReason.Number) {
    var body = trimmed(text)
    if body.hasPrefix("'") { body.removeFirst() }
    isPercent = body.hasSuffix("%")
    if isPercent { body = trimmed(String(body.dropLast())) }
    try Self.refuseForeign(body)
    body = try Self.ungrouped(Self.withPlainMinus(body))
    let commas = body.utf8.count { $0 == UInt8(ascii: ",") }
    let points = body.utf8.count { $0 == UInt8(ascii: ".") }
    guard commas + points <= 1 else {
      throw .severalMarks
    }
    if commas == 1, !decimalComma {
      throw .commaAmongCommas
    }
    mark = commas == 1 ? .comma : points == 1 ? .point : nil
    guard let value = PublishedValue(try Self.withoutExponent(commas == 1 ? body.replacing(",", with: ".") : body))
    else {
      throw Self.unreadable(body)
    }
    self.value = value
  }

  private static func refuseForeign(_ body: String) throws(ImportReason.Number) {
    if body.hasPrefix("=") {
      throw .formula
    }
    guard body.utf8.contains(where: { (48...57).contains($0) }) else {
      throw .noNumber
    }
    let marks = Set("*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹)]")
    if let last = body.last, marks.contains(last) {
      throw .footnote
    }
  }

  /// The signs that are set for a minus in running text, as the one that is read.
  private static func withPlainMinus(_ body: String) -> String {
    let minuses: Set<Character> = ["\u{2212}", "\u{2013}", "\u{2010}", "\u{2011}", "\u{FE63}", "\u{FF0D}"]
    guard let first = body.first, minuses.contains(first) else { return body }
    return "-" + body.dropFirst()
  }

  /// Takes out the space or apostrophe between thousands, which must stand where thousands are.
  private static func ungrouped(_ body: String) throws(ImportReason.Number) -> String {
    let marks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}", "'", "\u{2019}"]
    guard body.unicodeScalars.contains(where: { marks.contains($0) }) else { return body }
    let unsigned = body.unicodeScalars.drop { $0 == "-" || $0 == "+" }
    let whole = unsigned.prefix { $0 != "," && $0 != "." }
    let groups = whole.split(omittingEmptySubsequences: false) { marks.contains($0) }
    let isGrouped =
      (1...3).contains(groups.first?.count ?? 0) && groups.dropFirst().allSatisfy { $0.count == 3 }
      && !unsigned.dropFirst(whole.count).contains { marks.contains($0) }
    guard isGrouped else {
      throw .misplacedSpace
    }
    return String(String.UnicodeScalarView(body.unicodeScalars.filter { !marks.contains($0) }))
  }

  /// `4.5E4`, as programs write numbers in full, is 45000; `4,5E+04`, as Excel shows what it has no room for, is refused.
  private static func withoutExponent(_ body: String) throws(ImportReason.Number) -> String {
    guard let letter = body.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return body }
    let power = body[body.index(after: letter)...]
    let digits = power.drop { $0 == "-" }
    guard let exponent = Int(power), (-mostExponent...mostExponent).contains(exponent), power.first != "+",
      digits.first != "0" || exponent == 0
    else {
      throw .exponent
    }
    let sign = body.prefix { $0 == "-" || $0 == "+" }
    let parts = body[sign.endIndex..<letter].split(separator: ".", omittingEmptySubsequences: false)
    guard !parts.contains("") else { throw unreadable(body) }
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    let all = String(repeating: "0", count: max(0, -exponent)) + (parts.first ?? "") + decimals
    let padded = all + String(repeating: "0", count: max(0, exponent - decimals.count))
    let point = padded.index(padded.startIndex, offsetBy: (parts.first?.count ?? 0) + max(0, exponent))
    let rest = padded[point...]
    return sign + padded[..<point] + (rest.isEmpty ? "" : "." + rest)
  }

  /// More than any figure needs.
  private static let mostExponent = 18

  private static func unreadable(_ body: String) -> ImportReason.Number {
    let digits = body.utf8.count { (48...57).contains($0) }
    let rest = body.utf8.count - digits
    if digits > PublishedValue.mostDecimals, rest <= 2 {
      return .tooLong(mostDecimals: PublishedValue.mostDecimals)
    }
    return .unreadable
  }
}
