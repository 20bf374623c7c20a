import Figures
import Findings
import Values

/// The words of questions for discussion.
struct BriefingQuestionWords: Phrasebook {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func text(_ statement: QuestionStatement) -> Text {
    switch statement {
    case .bring(let indicator, let value, let bound, let since):
      let label = numbers.midSentence(indicator.shortLabel[language])
      let from = numbers.amount(value, indicator.unit)
      let to = BriefingTargetWords(language).limit(bound, indicator.unit)
      let question: Text = say(
        nb: "Hva skal til for å bringe \(label) fra \(from) til \(to)?",
        nn: "Kva skal til for å få \(label) frå \(from) til \(to)?",
        en: "What would bring \(label) from \(from) to \(to)?")
      return since.map { question + text($0) } ?? question
    case .weak(let indicator, let place, let set, let year):
      return weak(indicator.shortLabel[language], place, SetWords(language).of(set), year)
    }
  }

  private func text(_ since: MissedSince) -> Text {
    switch since {
    case .metIn(let year):
      return say(
        nb: " Målet ble nådd i \(year).", nn: " Målet vart nådd i \(year).", en: " The target was met in \(year).")
    case .years(let years, let gapGrows):
      let count = numbers.word(years, neuter: true)
      let missed: Text = say(
        nb: " Målet er ikke nådd på \(count) år", nn: " Målet er ikkje nådd på \(count) år",
        en: " The target has been missed for \(count) years")
      let gap =
        gapGrows ? say(nb: ", og avstanden øker.", nn: ", og avstanden aukar.", en: ", and the gap grows.") : "."
      return missed + Text(gap)
    }
  }

  private func weak(_ label: String, _ place: NotedPlace, _ set: String, _ year: Int?) -> Text {
    let (rank, count) = (numbers.digits(place.rank), numbers.digits(place.of))
    let shared = place.isTied ? say(nb: " (delt)", nn: " (delt)", en: " (shared)") : ""
    let then = year.map { say(nb: " i \($0)", nn: " i \($0)", en: " in \($0)") } ?? ""
    return say(
      nb:
        "Hva ligger bak plass \(rank)\(shared) av \(count) \(set) på «\(label)»\(then), og hva kan kommunen gjøre med det?",
      nn:
        "Kva ligg bak plass \(rank)\(shared) av \(count) \(set) på «\(label)»\(then), og kva kan kommunen gjere med det?",
      en:
        "What lies behind rank \(rank)\(shared) of \(count) \(set) on \u{201C}\(label)\u{201D}\(then), and what can the municipality do about it?"
    )
  }
}
