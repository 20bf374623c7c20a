import Figures
import Findings
import Values

/// The words above strips of dots.
struct BriefingChartWords: Phrasebook {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  /// `Lavest netto driftsresultat av de fire`, or `Legedekning: lavest av de fire`, or a place for what is between.
  func text(_ statement: StripStatement) -> Text {
    let heading = heading(statement)
    return statement.qualifier.map { heading + text($0, statement.indicator.unit) } ?? heading
  }

  private func heading(_ statement: StripStatement) -> Text {
    let label = statement.indicator.shortLabel[language]
    guard let word = word(statement.position) else { return between(statement, label) }
    let count = numbers.word(statement.of)
    let all: Text = say(nb: "av de \(count)", nn: "av dei \(count)", en: "of the \(count)")
    let phrase: Text =
      statement.isMain ? "\(word) \(numbers.midSentence(label)) \(all)" : "\(label): \(word) \(all)"
    return phrase.capitalised
  }

  private func word(_ position: Position) -> String? {
    switch position {
    case .highest(false): say(nb: "høyest", nn: "høgast", en: "highest")
    case .highest(true): say(nb: "delt høyest", nn: "delt høgast", en: "joint highest")
    case .lowest(false): say(nb: "lavest", nn: "lågast", en: "lowest")
    case .lowest(true): say(nb: "delt lavest", nn: "delt lågast", en: "joint lowest")
    case .secondHighest: say(nb: "nest høyest", nn: "nest høgast", en: "second highest")
    case .secondLowest: say(nb: "nest lavest", nn: "nest lågast", en: "second lowest")
    case .between: nil
    }
  }

  private func between(_ statement: StripStatement, _ label: String) -> Text {
    guard case .between(let found?) = statement.position else { return Text(label) }
    let shared = found.isTied ? say(nb: "delt ", nn: "delt ", en: "joint ") : ""
    let (rank, count) = (numbers.digits(found.rank), numbers.digits(statement.of))
    return say(
      nb: "\(label): \(shared)plass \(rank) av \(count)", nn: "\(label): \(shared)plass \(rank) av \(count)",
      en: "\(label): \(shared)rank \(rank) of \(count)")
  }

  private func text(_ qualifier: StripQualifier, _ unit: Unit) -> Text {
    switch qualifier {
    case .gapToNearest(let gap, let isHighest):
      let amount = numbers.difference(gap, unit)
      return isHighest
        ? say(
          nb: ", \(amount) over den nærmeste", nn: ", \(amount) over den nærmaste", en: ", \(amount) above the nearest")
        : say(
          nb: ", \(amount) under den nærmeste", nn: ", \(amount) under den nærmaste",
          en: ", \(amount) below the nearest")
    case .targetMet: return say(nb: ", men målet er nådd", nn: ", men målet er nådd", en: ", but the target is met")
    case .contrast(let groups, let isBetter, let isSurprise):
      let joining =
        isSurprise ? say(nb: ", men ", nn: ", men ", en: ", but ") : say(nb: " og ", nn: " og ", en: " and ")
      let word =
        isBetter
        ? say(nb: "bedre enn ", nn: "betre enn ", en: "better than ")
        : say(nb: "svakere enn ", nn: "svakare enn ", en: "weaker than ")
      return Text(joining + word + numbers.list(groups.map { numbers.midGroup($0[language]) }))
    }
  }
}
