import Figures
import Statistics
import Values

/// Writes numbers as readers of a language expect them.
///
/// No-break space between thousands (Norwegian) and before the unit, U+2212 for minus, decimal comma in Norwegian.
public struct NumberText: Phrasebook {
  public let language: Language

  /// The writing habits of a language.
  public init(_ language: Language) { self.language = language }

  static let space: Character = "\u{A0}"

  /// A number with the decimals it was published with: `132 959`, `−0,7`, `117,0`.
  public func number(_ value: PublishedValue) -> String {
    let digits = value.magnitude.description.split(separator: ".")
    let fraction = digits.count == 2 ? say(nb: ",", nn: ",", en: ".") + digits[1] : ""
    return (value.isNegative ? "\u{2212}" : "") + grouped(digits[0]) + fraction
  }

  /// Four digits stand together in a year; everything longer than three is grouped here.
  private func grouped(_ digits: Substring) -> String {
    let separator: Character = say(nb: Self.space, nn: Self.space, en: ",")
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
    if unit == .percent { return number(value) + say(nb: "\u{A0}%", nn: "\u{A0}%", en: "%") }
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
    let word = say(
      nb: "prosentpoeng", nn: "prosentpoeng",
      en: value.magnitude.description == "1" ? "percentage point" : "percentage points")
    return number(value) + String(Self.space) + word
  }

  /// A difference as tables show it: `−27,0 pp`.
  public func shortDifference(_ value: PublishedValue, _ unit: Unit) -> String {
    let unitText = unit == .percent ? "pp" : self.unit(unit)
    return unitText.isEmpty ? signed(value) : signed(value) + String(Self.space) + unitText
  }

  /// A difference without its sign, as tables show it: `0,55 pp`.
  public func shortAmount(_ value: PublishedValue, _ unit: Unit) -> String {
    unit == .percent ? number(value) + String(Self.space) + "pp" : amount(value, unit)
  }

  /// A list in words: `Hamar, Gjøvik og Ringsaker`.
  public func list(_ items: [String]) -> String { list(items.map { Text($0) }).plain }

  /// The same of texts with numbers in them.
  func list(_ items: [Text]) -> Text {
    guard let last = items.last, items.count > 1 else { return items.first ?? Text() }
    return items.dropLast().joined(separator: ", ") + say(nb: " og ", nn: " og ", en: " and ") + last
  }

  /// A date in text: `15. mars 2024`, from ISO 8601; the text itself when it is not a date.
  public func date(_ iso: String) -> String {
    let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return iso }
    let (day, month, year) = (parts[2], month(parts[1]), parts[0])
    return say(
      nb: "\(day).\u{A0}\(month) \(year)", nn: "\(day).\u{A0}\(month) \(year)", en: "\(day) \(month) \(year)")
  }

  /// The name of a month from 1 to 12.
  private func month(_ number: Int) -> String {
    let norwegian = [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "desember",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return say(nb: norwegian, nn: norwegian, en: english)[number - 1]
  }

  /// A label within a sentence: its first letter small, unless the word is an abbreviation.
  public func midSentence(_ label: String) -> String {
    guard let first = label.first, let second = label.dropFirst().first, second.isLowercase || second == " " else {
      return label
    }
    return first.lowercased() + label.dropFirst()
  }

  /// A group's name within a sentence: `landet uten Oslo`, `the country`, but `Innlandet`, `KOSTRA-gruppe 09`.
  func midGroup(_ name: String) -> String {
    name.hasPrefix("Landet") || name.hasPrefix("The country") ? midSentence(name) : name
  }
}
