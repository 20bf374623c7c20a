import Indicators
import Statistics

/// The sign between whole number and decimals.
enum DecimalMark {
  case comma, point
}

/// A number as it was typed.
struct TypedNumber {
  let value: PublishedValue
  /// The mark it was written with, if any.
  let mark: DecimalMark?
  let isPercent: Bool
}

/// Why a text is no number.
struct NumberProblem: Error {
  let nb: String
  let en: String

  init(_ nb: String, _ en: String) {
    self.nb = nb
    self.en = en
  }
}

extension TypedNumber {
  /// Reads `1234.5`, `1 234,5`, `−0,7` or `1,2 %`; never rounds, computes or guesses.
  ///
  /// A decimal comma is accepted where the comma does not separate fields.
  init(_ text: String, decimalComma: Bool) throws(NumberProblem) {
    var body = trimmed(text)
    isPercent = body.hasSuffix("%")
    if isPercent { body = trimmed(String(body.dropLast())) }
    try Self.refuseForeign(body)
    body = try Self.ungrouped(body)
    let commas = body.utf8.count { $0 == UInt8(ascii: ",") }
    let points = body.utf8.count { $0 == UInt8(ascii: ".") }
    guard commas + points <= 1 else {
      throw NumberProblem(
        "tallet har både komma og punktum, eller flere av dem. Skriv 1234,5 uten tegn mellom tusener.",
        "the number has both comma and point, or several. Write 1234.5 with nothing between thousands.")
    }
    if commas == 1, !decimalComma {
      throw NumberProblem(
        "desimalkomma går ikke der komma skiller feltene. Bruk punktum, eller semikolon mellom feltene.",
        "a decimal comma cannot be used where commas separate the fields. Use a point, or semicolons between fields.")
    }
    mark = commas == 1 ? .comma : points == 1 ? .point : nil
    guard let value = PublishedValue(commas == 1 ? body.replacing(",", with: ".") : body) else {
      throw Self.unreadable(body)
    }
    self.value = value
  }

  private static func refuseForeign(_ body: String) throws(NumberProblem) {
    if body.hasPrefix("=") {
      throw NumberProblem(
        "verdien er en formel, og formler regnes aldri ut. Skriv tallet.",
        "the value is a formula, and formulas are never computed. Write the number.")
    }
    let lower = body.lowercased()
    if lower.utf8.contains(UInt8(ascii: "e")), let first = lower.utf8.first(where: { $0 != 43 && $0 != 45 }),
      (48...57).contains(first)
    {
      throw NumberProblem(
        "tall med eksponent (1e3) godtas ikke. Skriv tallet helt ut.",
        "numbers with an exponent (1e3) are not accepted. Write the number in full.")
    }
    if ["nan", "inf", "infinity", "-inf", "+inf", "-infinity", "null", "na", "n/a", "-", "–"].contains(lower) {
      throw NumberProblem(
        "ikke et tall. Manglende verdi skrives tom, «..», «.» eller «:»; null skrives 0.",
        "not a number. A missing value is written empty, '..', '.' or ':'; zero is written 0.")
    }
  }

  /// Takes out the space between thousands, which must stand where thousands are.
  private static func ungrouped(_ body: String) throws(NumberProblem) -> String {
    let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]
    guard body.unicodeScalars.contains(where: { spaces.contains($0) }) else { return body }
    let unsigned = body.unicodeScalars.drop { $0 == "-" || $0 == "+" || $0 == "\u{2212}" }
    let whole = unsigned.prefix { $0 != "," && $0 != "." }
    let groups = whole.split(omittingEmptySubsequences: false) { spaces.contains($0) }
    let isGrouped =
      (1...3).contains(groups.first?.count ?? 0) && groups.dropFirst().allSatisfy { $0.count == 3 }
      && !unsigned.dropFirst(whole.count).contains { spaces.contains($0) }
    guard isGrouped else {
      throw NumberProblem(
        "mellomrom i et tall skal skille tusener: 1 234 567.", "space in a number should separate thousands: 1 234 567."
      )
    }
    return String(String.UnicodeScalarView(body.unicodeScalars.filter { !spaces.contains($0) }))
  }

  private static func unreadable(_ body: String) -> NumberProblem {
    let digits = body.utf8.count { (48...57).contains($0) }
    let rest = body.utf8.count - digits
    if digits > PublishedValue.mostDecimals, rest <= 2 {
      return NumberProblem(
        "tallet er for stort, eller har for mange desimaler (grensen er 10^15 og \(PublishedValue.mostDecimals)).",
        "the number is too large, or has too many decimals (the limits are 10^15 and \(PublishedValue.mostDecimals)).")
    }
    return NumberProblem("ikke et tall. Skriv for eksempel 12,3.", "not a number. Write for instance 12.3.")
  }
}

/// The words that stand for a missing value, as Statistics Norway writes them.
func missingReason(_ text: String) -> MissingReason? {
  switch text {
  case "": .notReported
  case ".": .notApplicable
  case "..": .notAvailable
  case ":": .confidential
  default: nil
  }
}

/// The status a word stands for, in English or bokmål.
func observationStatus(_ text: String) -> ObservationStatus? {
  switch text.lowercased() {
  case "": .unknown
  case "foreløpig", "foreløpige": .provisional
  case "endelig", "endelige": .final
  case "revidert", "rettet": .revised
  case "trukket", "trukket tilbake": .withdrawn
  case "ukjent": .unknown
  case let word: ObservationStatus(rawValue: word)
  }
}
