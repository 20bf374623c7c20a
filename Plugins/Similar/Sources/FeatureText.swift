/// Writes a feature's values as the reader's language does: 28 425 and 1,2 % in Norwegian, 28,425 and 1.2% in English.
struct FeatureText {
  let isEnglish: Bool

  /// A feature's value with its unit.
  func amount(_ value: Double, _ unit: Feature.Unit) -> String {
    switch unit {
    case .count: number(value, decimals: 0)
    case .squareKilometres: number(value, decimals: 0) + "\u{A0}km²"
    case .perSquareKilometre: number(value, decimals: value < 10 ? 1 : 0) + " per km²"
    case .centralityClass: (isEnglish ? "class " : "klasse ") + number(value, decimals: 0)
    case .percent: number(value, decimals: 1) + (isEnglish ? "%" : "\u{A0}%")
    case .kroner: isEnglish ? "NOK\u{A0}" + number(value, decimals: 0) : number(value, decimals: 0) + "\u{A0}kr"
    }
  }

  /// A weight, with no more decimals than it has.
  func weight(_ value: Double) -> String {
    let decimals = (0...2).first { places in
      let scaled = value * Self.power(places)
      return scaled == scaled.rounded()
    }
    return number(value, decimals: decimals ?? 2)
  }

  private func number(_ value: Double, decimals: Int) -> String {
    let scaled = (abs(value) * Self.power(decimals)).rounded()
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "−" : ""
    let whole = grouped(String(padded.dropLast(decimals)))
    return decimals == 0 ? sign + whole : sign + whole + (isEnglish ? "." : ",") + padded.suffix(decimals)
  }

  private func grouped(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    return grouped(String(digits.dropLast(3))) + (isEnglish ? "," : "\u{A0}") + digits.suffix(3)
  }

  private static func power(_ decimals: Int) -> Double { [1, 10, 100][min(decimals, 2)] }
}
