import Figures
import Values

/// What a key figure measures, in words.
public struct MeasureWords: Phrasebook {
  public let language: Language

  /// Measures in a language.
  public init(_ language: Language) { self.language = language }

  /// The full name, and the unit where the name does not say it.
  public func long(_ indicator: Indicator) -> String {
    let label = indicator.label[language]
    let unit = NumberText(language).unitName(indicator.unit)
    let isSaid =
      label.contains(unit) || label.contains("percentage") || unit.isEmpty || indicator.unit == .ratio
      || indicator.unit == .count
    return isSaid ? label : "\(label), \(unit)"
  }

  /// What the short name leaves out: `% av brutto driftsinntekter`, or the unit.
  public func short(_ indicator: Indicator) -> String {
    let unit = NumberText(language).unitName(indicator.unit)
    let isPercent = indicator.unit == .percent
    let said = say(nb: unit, nn: unit, en: isPercent ? "a percentage" : unit)
    guard let place = indicator.label[language].firstRange(of: said) else { return unit }
    let rest = indicator.label[language][place.upperBound...]
    return rest.isEmpty || !isPercent ? unit + rest : "%" + rest
  }
}
