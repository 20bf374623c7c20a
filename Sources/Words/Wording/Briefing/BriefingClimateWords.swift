import Figures
import Findings
import Values

/// The words of emissions per inhabitant.
struct BriefingClimateWords: Phrasebook {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func text(_ statement: ClimateStatement) -> Text {
    switch statement {
    case .heading(let lower, let higher, let fallsLess): Text(heading(names(lower), names(higher), fallsLess))
    case .own(let change, let unit): own(change, numbers.amount(change.after, unit))
    case .other(let name, let change): other(name[language], change)
    case .noTarget:
      say(
        nb: "Det er ikke registrert noe mål for utslippene.", nn: "Det er ikkje registrert noko mål for utsleppa.",
        en: "No target for emissions is recorded.")
    }
  }

  private func names(_ names: [Multilingual]) -> [String] { names.map { $0[language] }.sorted() }

  /// `lavere utslipp per innbygger enn i Gausdal og Øyer, men mindre nedgang enn i KOSTRA-gruppe 09`.
  private func heading(_ lower: [String], _ higher: [String], _ fallsLess: [Multilingual]) -> String {
    let all = lower.isEmpty ? higher : lower
    guard !all.isEmpty else {
      return say(
        nb: "Klima: direkte utslipp per innbygger", nn: "Klima: direkte utslepp per innbyggjar",
        en: "Climate: direct emissions per inhabitant")
    }
    let opening =
      lower.isEmpty
      ? say(
        nb: "Klima: høyere utslipp per innbygger enn i ", nn: "Klima: høgare utslepp per innbyggjar enn i ",
        en: "Climate: higher emissions per inhabitant than ")
      : say(
        nb: "Klima: lavere utslipp per innbygger enn i ", nn: "Klima: lågare utslepp per innbyggjar enn i ",
        en: "Climate: lower emissions per inhabitant than ")
    guard !fallsLess.isEmpty else { return opening + numbers.list(all) }
    let rest = say(
      nb: ", men mindre nedgang enn i ", nn: ", men mindre nedgang enn i ", en: ", but a smaller fall than ")
    return opening + numbers.list(all) + rest + numbers.list(fallsLess.map { $0[language] })
  }

  private func own(_ change: EmissionChange, _ amount: Text) -> Text {
    let (first, last) = (change.firstYear, change.lastYear)
    let now: Text = say(
      nb: "Direkte utslipp per innbygger var \(amount) i \(last)",
      nn: "Direkte utslepp per innbyggjar var \(amount) i \(last)",
      en: "Direct emissions per inhabitant were \(amount) in \(last)")
    guard !change.isUnchanged else {
      return now + say(nb: ", som i \(first).", nn: ", som i \(first).", en: ", as in \(first).")
    }
    let (share, before) = (numbers.amount(change.percent, .percent), numbers.number(change.before))
    let way =
      change.isFall ? say(nb: "ned", nn: "ned", en: "down") : say(nb: "opp", nn: "opp", en: "up")
    return now
      + say(
        nb: ", \(way) \(share) fra \(before) i \(first).", nn: ", \(way) \(share) frå \(before) i \(first).",
        en: ", \(way) \(share) from \(before) in \(first).")
  }

  private func other(_ name: String, _ change: EmissionChange) -> Text {
    let (before, after) = (numbers.number(change.before), numbers.number(change.after))
    guard !change.isUnchanged else {
      return say(
        nb: "I \(name) er de uendret, \(after).", nn: "I \(name) er dei uendra, \(after).",
        en: "In \(name) they are unchanged, \(after).")
    }
    let share = numbers.amount(change.percent, .percent)
    let way =
      change.isFall
      ? say(nb: "nedgangen", nn: "nedgangen", en: "fall") : say(nb: "økningen", nn: "auken", en: "rise")
    return say(
      nb: "I \(name) er \(way) \(share), fra \(before) til \(after).",
      nn: "I \(name) er \(way) \(share), frå \(before) til \(after).",
      en: "In \(name) the \(way) is \(share), from \(before) to \(after).")
  }
}
