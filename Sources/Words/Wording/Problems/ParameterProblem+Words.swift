import Problems

extension ProblemWords {
  func text(_ problem: ParameterProblem) -> String {
    switch problem {
    case .unknown(let name, let known):
      say(
        nb: "Parameteren '\(name)' er ikke kjent her. Det finnes: \(known.joined(separator: ", ")).",
        nn: "Parameteren '\(name)' er ikkje kjend her. Det finst: \(known.joined(separator: ", ")).",
        en: "Parameter '\(name)' is not known here. There are: \(known.joined(separator: ", ")).")
    case .missing(let name):
      say(
        nb: "Parameteren \(name) mangler.", nn: "Parameteren \(name) manglar.", en: "Parameter \(name) is missing.")
    case .empty(let name): say(nb: "\(name) er tom.", nn: "\(name) er tom.", en: "\(name) is empty.")
    case .repeated(let name, let count):
      say(
        nb: "\(name) er oppgitt \(count) ganger.", nn: "\(name) er oppgjeven \(count) gonger.",
        en: "\(name) is given \(count) times.")
    case .tooLong(let name, let most):
      say(
        nb: "\(name) er lengre enn \(most) tegn.", nn: "\(name) er lengre enn \(most) teikn.",
        en: "\(name) is longer than \(most) characters.")
    case .noInteger(let name, let found, let range): noInteger(name, found, range)
    case .noChoice(let name, let found, let choices): noChoice(name, found, choices.joined(separator: ", "))
    case .briefingYear(let years):
      say(
        nb: "Året er ikke et år fra \(years.lowerBound) til \(years.upperBound).",
        nn: "Året er ikkje eit år frå \(years.lowerBound) til \(years.upperBound).",
        en: "The year is not one from \(years.lowerBound) to \(years.upperBound).")
    }
  }

  private func noInteger(_ name: String, _ found: String, _ range: ClosedRange<Int>) -> String {
    say(
      nb: "\(name) er '\(found)'; skriv et helt tall fra \(range.lowerBound) til \(range.upperBound).",
      nn: "\(name) er '\(found)'; skriv eit heilt tal frå \(range.lowerBound) til \(range.upperBound).",
      en: "\(name) is '\(found)'; write a whole number from \(range.lowerBound) to \(range.upperBound).")
  }

  private func noChoice(_ name: String, _ found: String, _ choices: String) -> String {
    say(
      nb: "\(name) er '\(found)'; det kan være \(choices).", nn: "\(name) er '\(found)'; det kan vere \(choices).",
      en: "\(name) is '\(found)'; it may be \(choices).")
  }
}
