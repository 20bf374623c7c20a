import Figures
import Findings
import Values

/// The words of a briefing's headline.
struct BriefingHeadlineWords: Phrasebook {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func text(_ statement: HeadlineStatement) -> Text {
    switch statement {
    case .targets(let name, let counts, let year, let place):
      let score = score(name, counts.met, counts.all, year)
      let told = place.map { score + say(nb: " og er ", nn: " og er ", en: " and is ") + text($0) } ?? score
      return told + rest(counts)
    case .againstMedian(let name, let set, let better, let level, let weaker, let years):
      return against(SetWords(language).of(set), name, (better, level, weaker), years)
    case .fewFigures(let name, let year):
      return say(
        nb: "Det er få tall å sammenligne for \(name) i \(year)",
        nn: "Det er få tal å samanlikne for \(name) i \(year)",
        en: "There are few figures to compare for \(name) in \(year)")
    }
  }

  private func score(_ name: String, _ met: Noted<Int>, _ all: Noted<Int>, _ year: Int) -> Text {
    switch (met.number, all.number) {
    case (0, 1):
      return say(
        nb: "\(name) nådde ikke målet sitt i \(year)", nn: "\(name) nådde ikkje målet sitt i \(year)",
        en: "\(name) missed its one target in \(year)")
    case (1, 1):
      return say(
        nb: "\(name) nådde målet sitt i \(year)", nn: "\(name) nådde målet sitt i \(year)",
        en: "\(name) met its one target in \(year)")
    case (all.number, _):
      return say(
        nb: "\(name) nådde alle \(numbers.word(met)) mål i \(year)",
        nn: "\(name) nådde alle \(numbers.word(met)) måla i \(year)",
        en: "\(name) met all \(numbers.word(met)) targets in \(year)")
    default:
      let (few, many) = (numbers.word(met, neuter: true), numbers.word(all, neuter: true))
      return say(
        nb: "\(name) nådde \(few) av \(many) mål i \(year)", nn: "\(name) nådde \(few) av \(many) mål i \(year)",
        en: "\(name) met \(few) of \(many) targets in \(year)")
    }
  }

  /// What is nearly met, and what has no figure.
  private func rest(_ counts: TargetCounts) -> Text {
    func names(_ indicators: [Indicator]) -> String {
      numbers.list(indicators.map { numbers.midSentence($0.shortLabel[language]) })
    }
    var rest = ""
    if !counts.nearlyMet.isEmpty {
      let names = names(counts.nearlyMet)
      rest += say(nb: "; nesten nådd: \(names)", nn: "; nesten nådd: \(names)", en: "; nearly met: \(names)")
    }
    if !counts.withoutFigure.isEmpty {
      let (names, isOne) = (names(counts.withoutFigure), counts.withoutFigure.count == 1)
      rest += say(
        nb: "; \(names) mangler tall", nn: "; \(names) manglar tal",
        en: "; \(names) \(isOne ? "has" : "have") no figure")
    }
    return Text(rest)
  }

  private func text(_ place: NamedPlace) -> Text {
    let count = numbers.word(place.of)
    let labels = numbers.list(place.indicators.map { numbers.midSentence($0.shortLabel[language]) })
    return place.isLast
      ? say(
        nb: "sist av \(count) kommuner på \(labels)", nn: "sist av \(count) kommunar på \(labels)",
        en: "last of \(count) municipalities on \(labels)")
      : say(
        nb: "først av \(count) kommuner på \(labels)", nn: "først av \(count) kommunar på \(labels)",
        en: "first of \(count) municipalities on \(labels)")
  }

  private func against(
    _ set: String, _ name: String, _ classes: (better: Noted<Int>, level: Noted<Int>, weaker: Noted<Int>),
    _ years: ClosedRange<Int>
  ) -> Text {
    let span = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    func word(_ count: Noted<Int>) -> Text { numbers.word(count, neuter: true) }
    let (better, level, weaker) = (word(classes.better), word(classes.level), word(classes.weaker))
    return say(
      nb:
        "\(name) mot medianen \(set): bedre på \(better) nøkkeltall, på nivå på \(level), svakere på \(weaker) (\(span))",
      nn:
        "\(name) mot medianen \(set): betre på \(better) nøkkeltal, på nivå på \(level), svakare på \(weaker) (\(span))",
      en:
        "\(name) beside the median \(set): better on \(better), level on \(level), weaker on \(weaker) of its key figures (\(span))"
    )
  }
}
