/// A region as people and publishers write it: a number, a name, or both beside each other.
///
/// `3407`, `301`, `3407.0`, `K-3407`, `3407 Gjøvik`, `Gjøvik (3407)`, `0301 Oslo kommune`, `Larvik (-2017)`.
struct RegionText {
  /// The number, its leading zero put back.
  let number: RegionCode?
  /// What stands beside the number, or the whole text where there is no number.
  let name: String?
  /// Whether the leading zero of the number was not written.
  let isWithoutZero: Bool

  init(_ text: String) {
    let text = Self.plain(text)
    if let whole = Self.wholeNumber(text), (3...4).contains(whole.utf8.count) {
      number = RegionCode(whole.utf8.count == 3 ? "0" + whole : whole)
      name = nil
      isWithoutZero = whole.utf8.count == 3
      return
    }
    isWithoutZero = false
    guard let (before, digits, after) = Self.parts(text) else {
      number = nil
      name = text
      return
    }
    let words = [before, after].filter { !Self.fillers.contains($0.lowercased()) }
    number = words.count < 2 ? RegionCode(digits) : nil
    name = words.count < 2 ? words.first : text
  }

  /// Words beside a number that say no more than that it is one.
  private static let fillers: Set<String> = [
    "", "k", "kommune", "kommunenr", "kommunenr.", "kommunenummer", "komm", "komm.", "knr", "knr.", "nr", "nr.", "no",
    "no.", "code", "municipality", "region",
  ]

  /// One line, without what spreadsheets put around a code to keep it as text, and without the years a name was valid.
  private static func plain(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.hasPrefix("=\""), words.hasSuffix("\""), words.utf8.count > 3 {
      words = String(words.dropFirst(2).dropLast())
    }
    if words.hasPrefix("'") { words.removeFirst() }
    guard words.hasSuffix(")"), let bracket = words.lastIndex(of: "(") else { return words }
    let inside = words[words.index(after: bracket)...].dropLast()
    let years = inside.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map {
      $0.filter { $0 != " " }
    }
    let isSpan =
      years.count == 2 && years.contains { !$0.isEmpty } && years.allSatisfy { $0.isEmpty || isFourDigits($0) }
    return isSpan ? String(words[..<bracket]).split(separator: " ").joined(separator: " ") : words
  }

  /// The digits of `3407`, and of `3407.0` and `3407,0` as some programs write it; nil for anything else.
  private static func wholeNumber(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let whole = parts.first, !whole.isEmpty, parts.count <= 2, whole.utf8.allSatisfy(isDigit) else { return nil }
    guard parts.count == 2 else { return String(whole) }
    return !parts[1].isEmpty && parts[1].allSatisfy { $0 == "0" } ? String(whole) : nil
  }

  /// The one run of digits, which must be four, and the words before and after it; nil when there is no such.
  private static func parts(_ text: String) -> (before: String, digits: String, after: String)? {
    let runs = text.utf8.split(omittingEmptySubsequences: true) { !isDigit($0) }
    guard runs.count == 1, let run = runs.first, run.count == 4, let digits = String(run) else { return nil }
    return (words(text[..<run.startIndex]), digits, words(text[run.endIndex...]))
  }

  /// Without the signs that stand between a number and a name.
  private static func words(_ text: Substring) -> String {
    let signs: Set<Character> = [" ", "-", "–", "—", "_", ":", ",", ";", "/", "|", "."]
    var text = text
    while let first = text.first, signs.contains(first) || first == ")" || first == "]" { text.removeFirst() }
    while let last = text.last, signs.contains(last) || last == "(" || last == "[" { text.removeLast() }
    return String(text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isFourDigits(_ text: String) -> Bool { text.utf8.count == 4 && text.utf8.allSatisfy(isDigit) }
}
