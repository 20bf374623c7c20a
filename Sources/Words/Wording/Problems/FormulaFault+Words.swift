import Problems

extension ProblemWords {
  /// What is wrong with a formula.
  func clause(_ fault: FormulaFault) -> String {
    switch fault {
    case .noNumerator:
      say(
        nb: "denominator eller factor uten numerator", nn: "denominator eller factor utan numerator",
        en: "a denominator or factor without a numerator")
    case .badFactor(let value):
      say(
        nb: "factor '\(value)' er ikke et desimaltall ulikt null",
        nn: "factor '\(value)' er ikkje eit desimaltal ulikt null",
        en: "factor '\(value)' is not a decimal number other than zero")
    case .badTerms(let text):
      say(
        nb:
          "'\(text)' er ikke nøkkeltall med ' + ' eller ' - ' imellom, hvert kanskje med @+1 eller @-5 for et annet år",
        nn:
          "'\(text)' er ikkje nøkkeltal med ' + ' eller ' - ' imellom, kvart kanskje med @+1 eller @-5 for eit anna år",
        en:
          "'\(text)' is not indicators with ' + ' or ' - ' between them, each perhaps with @+1 or @-5 for another year")
    case .unknownTerm(let term, let indicator):
      say(
        nb: "formelen til '\(indicator)' bruker '\(term)', som ikke står i katalogen",
        nn: "formelen til '\(indicator)' bruker '\(term)', som ikkje står i katalogen",
        en: "the formula of '\(indicator)' uses '\(term)', which is not in the catalogue")
    case .circle(let ids):
      say(
        nb: "formlene går i ring: \(ids.joined(separator: " → "))",
        nn: "formlane går i ring: \(ids.joined(separator: " → "))",
        en: "the formulas go round in a circle: \(ids.joined(separator: " → "))")
    case .otherScope(let term, let scope, let indicator, let own):
      say(
        nb: "formelen til '\(indicator)' (\(own)) bruker '\(term)', som er av et annet regnskap (\(scope))",
        nn: "formelen til '\(indicator)' (\(own)) bruker '\(term)', som er av ein annan rekneskap (\(scope))",
        en: "the formula of '\(indicator)' (\(own)) uses '\(term)', which is of other accounts (\(scope))")
    }
  }
}
