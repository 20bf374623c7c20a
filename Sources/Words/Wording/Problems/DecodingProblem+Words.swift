import PlainText
import Problems

extension ProblemWords {
  func text(_ problem: DecodingProblem) -> String {
    switch problem {
    case .missing(let place):
      let name = shown(place)
      return say(nb: "«\(name)» mangler", nn: "«\(name)» manglar", en: "'\(name)' is missing")
    case .ofOtherType(let place):
      let name = shown(place)
      return say(
        nb: "«\(name)» er av en annen type enn ventet", nn: "«\(name)» er av ein annan type enn venta",
        en: "'\(name)' is of another type than expected")
    case .unusable(let place):
      let name = shown(place)
      return say(nb: "«\(name)» kan ikke brukes", nn: "«\(name)» kan ikkje brukast", en: "'\(name)' cannot be used")
    case .notJSON:
      return say(nb: "det er ikke gyldig JSON", nn: "det er ikkje gyldig JSON", en: "it is not valid JSON")
    }
  }

  private func shown(_ place: String) -> String { PlainText.line(place, most: 120) }
}
