import Figures
import Values

extension NumberText {
  /// The unit as it stands behind a number; empty for counts and ratios.
  public func unit(_ unit: Unit) -> String {
    switch unit {
    case .percent: "%"
    case .permille: "‰"
    case .nok: say(nb: "kr", nn: "kr", en: "NOK")
    case .thousandNOK: say(nb: "tusen kr", nn: "tusen kr", en: "thousand NOK")
    case .millionNOK: say(nb: "mill. kr", nn: "mill. kr", en: "million NOK")
    case .years: say(nb: "år", nn: "år", en: "years")
    case .tonnesCO2e: say(nb: "tonn CO₂e", nn: "tonn CO₂e", en: "tonnes CO₂e")
    case .hours: say(nb: "timer", nn: "timar", en: "hours")
    case .days: say(nb: "dager", nn: "dagar", en: "days")
    case .weeks: say(nb: "uker", nn: "veker", en: "weeks")
    case .fullTimeEquivalents: say(nb: "årsverk", nn: "årsverk", en: "FTE")
    case .ratio, .count: ""
    }
  }

  /// The unit behind exactly one.
  func singular(_ unit: Unit) -> String {
    switch unit {
    case .years: say(nb: "år", nn: "år", en: "year")
    case .tonnesCO2e: say(nb: "tonn CO₂e", nn: "tonn CO₂e", en: "tonne CO₂e")
    case .hours: say(nb: "time", nn: "time", en: "hour")
    case .days: say(nb: "dag", nn: "dag", en: "day")
    case .weeks: say(nb: "uke", nn: "veke", en: "week")
    default: self.unit(unit)
    }
  }

  /// The unit as a heading names it.
  public func unitName(_ unit: Unit) -> String {
    switch unit {
    case .percent: say(nb: "prosent", nn: "prosent", en: "per cent")
    case .permille: say(nb: "promille", nn: "promille", en: "per mille")
    case .nok: say(nb: "kroner", nn: "kroner", en: "NOK")
    case .thousandNOK: say(nb: "1000 kroner", nn: "1000 kroner", en: "thousand NOK")
    case .millionNOK: say(nb: "millioner kroner", nn: "millionar kroner", en: "million NOK")
    case .ratio: say(nb: "forholdstall", nn: "forholdstal", en: "ratio")
    case .count: say(nb: "antall", nn: "tal", en: "number")
    default: self.unit(unit)
    }
  }
}
