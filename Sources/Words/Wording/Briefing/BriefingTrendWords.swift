import Figures
import Findings
import Values

/// The words above panels of years, about ten each.
struct BriefingTrendWords: Phrasebook {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func text(_ statement: TrendStatement) -> Text {
    switch statement {
    case .changed(let side, let isAgain, let years, let isMissedNow):
      let again = isAgain ? say(nb: " igjen", nn: " igjen", en: " again") : ""
      return Text(word(side) + again) + after(self.years(years), wasMet: isMissedNow)
    case .stillMissed(let side, let isRising, let years):
      let still = say(nb: ", fortsatt ", nn: ", framleis ", en: ", still ") + numbers.midSentence(word(side))
      return (way(isRising, years) + Text(still)).capitalised
    case .always(let side, let years): return always(word(side), years)
    case .running(let side, let years):
      let (side, years) = (word(side), self.years(years))
      return say(nb: "\(side) \(years) på rad", nn: "\(side) \(years) på rad", en: "\(side) \(years) running")
    case .side(let side): return Text(word(side))
    case .way(let indicator, let isRising, let years):
      return "\(indicator.shortLabel[language]): \(way(isRising, years))"
    case .since(let indicator, let year, let isHigher):
      return "\(indicator.shortLabel[language]): \(since(year, isHigher))"
    }
  }

  /// The same where the name of the key figure stands beside it.
  func besideName(_ statement: TrendStatement) -> Text {
    switch statement {
    case .way(_, let isRising, let years): way(isRising, years).capitalised
    case .since(_, let year, let isHigher): Text(since(year, isHigher)).capitalised
    default: text(statement)
    }
  }

  private func years(_ years: Noted<Int>) -> Text {
    let count = numbers.word(years, neuter: true)
    return say(nb: "\(count) år", nn: "\(count) år", en: "\(count) \(years.number == 1 ? "year" : "years")")
  }

  /// `Under målet`, `Over målet`, `Utenfor båndet`.
  private func word(_ side: TargetSide) -> String {
    switch side {
    case .below: say(nb: "Under målet", nn: "Under målet", en: "Below the target")
    case .above: say(nb: "Over målet", nn: "Over målet", en: "Above the target")
    case .at: say(nb: "Akkurat på målet", nn: "Akkurat på målet", en: "Exactly at the target")
    case .insideBand: say(nb: "Innenfor båndet", nn: "Innanfor bandet", en: "Within the band")
    case .outsideBand: say(nb: "Utenfor båndet", nn: "Utanfor bandet", en: "Outside the band")
    }
  }

  private func after(_ years: Text, wasMet: Bool) -> Text {
    wasMet
      ? say(
        nb: ", etter \(years) der målet var nådd", nn: ", etter \(years) der målet var nådd",
        en: ", after \(years) that met it")
      : say(
        nb: ", etter \(years) der målet ikke var nådd", nn: ", etter \(years) der målet ikkje var nådd",
        en: ", after \(years) that missed it")
  }

  private func always(_ side: String, _ years: Noted<Int>) -> Text {
    say(
      nb: "\(side) i alle \(self.years(years)) med tall",
      nn: "\(side) i alle \(numbers.word(years, neuter: true)) åra med tal",
      en: "\(side) in all \(self.years(years)) with a figure")
  }

  private func way(_ isRising: Bool, _ years: Noted<Int>) -> Text {
    let way = isRising ? say(nb: "opp", nn: "opp", en: "up") : say(nb: "ned", nn: "ned", en: "down")
    let years = self.years(years)
    return say(nb: "\(way) \(years) på rad", nn: "\(way) \(years) på rad", en: "\(way) \(years) running")
  }

  private func since(_ year: Int, _ isHigher: Bool?) -> String {
    switch isHigher {
    case true?: say(nb: "høyere enn i \(year)", nn: "høgare enn i \(year)", en: "higher than in \(year)")
    case false?: say(nb: "lavere enn i \(year)", nn: "lågare enn i \(year)", en: "lower than in \(year)")
    case nil: say(nb: "som i \(year)", nn: "som i \(year)", en: "as in \(year)")
    }
  }
}
