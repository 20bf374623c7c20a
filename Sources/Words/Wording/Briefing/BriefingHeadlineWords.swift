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
    case .targets(let name, let met, let all, let year, let place):
      let score = score(name, met, all, year)
      return place.map { score + say(nb: " og er ", nn: " og er ", en: " and is ") + text($0) } ?? score
    case .againstMedian(let name, let group, let better, let all, let years):
      return against(group?[language] ?? wholeCountry, name, better, all, years)
    case .fewFigures(let name, let year):
      return say(
        nb: "Det er få tall å sammenligne for \(name) i \(year)",
        nn: "Det er få tal å samanlikne for \(name) i \(year)",
        en: "There are few figures to compare for \(name) in \(year)")
    }
  }

  private func score(_ name: String, _ met: Noted<Int>, _ all: Noted<Int>, _ year: Int) -> Text {
    if met.number == all.number, all.number > 1 {
      return say(
        nb: "\(name) nådde alle \(numbers.word(met)) mål i \(year)",
        nn: "\(name) nådde alle \(numbers.word(met)) måla i \(year)",
        en: "\(name) met all \(numbers.word(met)) targets in \(year)")
    }
    let (few, many) = (numbers.word(met, neuter: true), numbers.word(all, neuter: true))
    let targets = all.number == 1 ? "target" : "targets"
    return say(
      nb: "\(name) nådde \(few) av \(many) mål i \(year)", nn: "\(name) nådde \(few) av \(many) mål i \(year)",
      en: "\(name) met \(few) of \(many) \(targets) in \(year)")
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
    _ group: String, _ name: String, _ better: Noted<Int>, _ all: Noted<Int>, _ years: ClosedRange<Int>
  ) -> Text {
    let span = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    let many = numbers.word(all, neuter: true)
    let few = numbers.word(better, neuter: true)
    switch better.number {
    case 0:
      return say(
        nb: "\(name) er ikke bedre enn medianen i \(group) på noen av \(many) nøkkeltall (\(span))",
        nn: "\(name) er ikkje betre enn medianen i \(group) på nokon av \(many) nøkkeltal (\(span))",
        en: "\(name) is better than the median of \(group) on \(few) of \(many) key figures (\(span))")
    case all.number:
      return say(
        nb: "\(name) er bedre enn medianen i \(group) på alle \(few) nøkkeltall (\(span))",
        nn: "\(name) er betre enn medianen i \(group) på alle \(few) nøkkeltala (\(span))",
        en: "\(name) is better than the median of \(group) on all \(few) key figures (\(span))")
    default:
      return say(
        nb: "\(name) er bedre enn medianen i \(group) på \(few) av \(many) nøkkeltall (\(span))",
        nn: "\(name) er betre enn medianen i \(group) på \(few) av \(many) nøkkeltal (\(span))",
        en: "\(name) is better than the median of \(group) on \(few) of \(many) key figures (\(span))")
    }
  }

  private var wholeCountry: String {
    say(nb: "landets kommuner", nn: "kommunane i landet", en: "the country's municipalities")
  }
}
