import Figures
import Statistics
import Values

/// Writes numbers as readers of a language expect them.
///
/// No-break space between thousands (bokmål) and before the unit, U+2212 for minus, decimal comma in bokmål.
public struct NumberText: Sendable {
  public let language: Language

  /// The writing habits of a language.
  public init(_ language: Language) { self.language = language }

  private static let space: Character = "\u{A0}"

  /// A number with the decimals it was published with: `132 959`, `−0,7`, `117,0`.
  public func number(_ value: PublishedValue) -> String {
    let digits = value.magnitude.description.split(separator: ".")
    let whole = grouped(digits[0])
    let fraction = digits.count == 2 ? (language == .nb ? "," : ".") + digits[1] : ""
    return (value.isNegative ? "\u{2212}" : "") + whole + fraction
  }

  /// Four digits stand together in a year; everything longer than three is grouped here.
  private func grouped(_ digits: Substring) -> String {
    let separator: Character = language == .nb ? Self.space : ","
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(separator) }
      result.append(digit)
    }
    return result
  }

  /// A number with its unit: `1,2 %`, `132 959 kr`.
  public func amount(_ value: PublishedValue, _ unit: Unit) -> String {
    let unitText = self.unit(unit)
    guard !unitText.isEmpty else { return number(value) }
    if language == .en, unit == .percent { return number(value) + "%" }
    let isOne = value.magnitude == PublishedValue(mantissa: 1, decimals: 0)
    return number(value) + String(Self.space) + (isOne ? singular(unit) : unitText)
  }

  /// A number with its sign always shown: `+1,6`.
  public func signed(_ value: PublishedValue) -> String {
    (value.isNegative || value.isZero ? "" : "+") + number(value)
  }

  /// A difference in words: `0,55 prosentpoeng`, `5 845 kr`.
  public func difference(_ value: PublishedValue, _ unit: Unit) -> String {
    guard unit == .percent else { return amount(value, unit) }
    let word =
      language == .nb ? "prosentpoeng" : value.magnitude.description == "1" ? "percentage point" : "percentage points"
    return number(value) + String(Self.space) + word
  }

  /// A difference as tables show it: `−27,0 pp`.
  public func shortDifference(_ value: PublishedValue, _ unit: Unit) -> String {
    let unitText = unit == .percent ? (language == .nb ? "pp" : "pp") : self.unit(unit)
    return unitText.isEmpty ? signed(value) : signed(value) + String(Self.space) + unitText
  }

  /// A difference without its sign, as tables show it: `0,55 pp`.
  public func shortAmount(_ value: PublishedValue, _ unit: Unit) -> String {
    unit == .percent ? number(value) + String(Self.space) + "pp" : amount(value, unit)
  }

  /// The unit as it stands behind a number; empty for counts and ratios.
  public func unit(_ unit: Unit) -> String {
    switch unit {
    case .percent: "%"
    case .permille: "‰"
    case .nok: language == .nb ? "kr" : "NOK"
    case .thousandNOK: language == .nb ? "tusen kr" : "thousand NOK"
    case .millionNOK: language == .nb ? "mill. kr" : "million NOK"
    case .years: language == .nb ? "år" : "years"
    case .tonnesCO2e: language == .nb ? "tonn CO₂e" : "tonnes CO₂e"
    case .hours: language == .nb ? "timer" : "hours"
    case .days: language == .nb ? "dager" : "days"
    case .weeks: language == .nb ? "uker" : "weeks"
    case .fullTimeEquivalents: language == .nb ? "årsverk" : "FTE"
    case .ratio, .count: ""
    }
  }

  /// The unit behind exactly one.
  private func singular(_ unit: Unit) -> String {
    switch unit {
    case .years: language == .nb ? "år" : "year"
    case .tonnesCO2e: language == .nb ? "tonn CO₂e" : "tonne CO₂e"
    case .hours: language == .nb ? "time" : "hour"
    case .days: language == .nb ? "dag" : "day"
    case .weeks: language == .nb ? "uke" : "week"
    default: self.unit(unit)
    }
  }

  /// The units that are more than one word, as they stand behind a number.
  var unitsOfSeveralWords: [[Character]] { language == .nb ? Self.longUnits.nb : Self.longUnits.en }

  private static let longUnits = (
    nb: ["tonn CO₂e", "tusen kr", "mill. kr"].map { Array($0) },
    en: ["percentage points", "percentage point", "tonnes CO₂e", "tonne CO₂e", "thousand NOK", "million NOK"].map {
      Array($0)
    }
  )

  /// The unit as a heading names it.
  public func unitName(_ unit: Unit) -> String {
    switch unit {
    case .percent: language == .nb ? "prosent" : "per cent"
    case .permille: language == .nb ? "promille" : "per mille"
    case .nok: language == .nb ? "kroner" : "NOK"
    case .thousandNOK: language == .nb ? "1000 kroner" : "thousand NOK"
    case .millionNOK: language == .nb ? "millioner kroner" : "million NOK"
    case .ratio: language == .nb ? "forholdstall" : "ratio"
    case .count: language == .nb ? "antall" : "number"
    default: self.unit(unit)
    }
  }

  /// Small numbers as words, as in "ett av fire": up to twelve, digits above.
  public func word(_ count: Int, neuter: Bool = false) -> String {
    let norwegian = [
      "ingen", neuter ? "ett" : "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv",
    ]
    let english = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    let words = language == .nb ? norwegian : english
    return words.indices.contains(count) ? words[count] : String(count)
  }

  /// A list in words: `Hamar, Gjøvik og Ringsaker`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (language == .nb ? " og " : " and ") + last
  }

  /// A date in text: `15. mars 2024`, from ISO 8601; the text itself when it is not a date.
  public func date(_ iso: String) -> String {
    let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return iso }
    let norwegian = [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "desember",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let month = (language == .nb ? norwegian : english)[parts[1] - 1]
    return language == .nb ? "\(parts[2]).\(Self.space)\(month) \(parts[0])" : "\(parts[2]) \(month) \(parts[0])"
  }

  /// A label within a sentence: its first letter small, unless the word is an abbreviation.
  public func midSentence(_ label: String) -> String {
    guard let first = label.first, let second = label.dropFirst().first, second.isLowercase || second == " " else {
      return label
    }
    return first.lowercased() + label.dropFirst()
  }
}
