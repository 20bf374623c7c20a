import Figures
import Findings
import Values

/// The words of where a municipality stands among its peers and beside groups.
struct BriefingStandingWords: Phrasebook {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func text(_ statement: StandingStatement) -> Text {
    switch statement {
    case .place(let place, let peers, let isNeutral):
      let shared: Text = place.isTied ? say(nb: ", delt", nn: ", delt", en: ", shared") : ""
      let order: Text =
        isNeutral
        ? say(nb: ", regnet fra høyest,", nn: ", rekna frå høgast,", en: ", counted from the highest,") : ""
      let among = Text(" " + self.among(peers))
      return (self.place(place) + shared + order + among).sentence
    case .references(let groups, let unit): return references(groups, unit)
    case .against(let better, let weaker, let level, let unit):
      let sides = [
        (say(nb: "bedre enn ", nn: "betre enn ", en: "better than "), better),
        (say(nb: "svakere enn ", nn: "svakare enn ", en: "weaker than "), weaker),
        (say(nb: "på nivå med ", nn: "på nivå med ", en: "on a level with "), level),
      ]
      return sides.filter { !$1.isEmpty }.map { words, groups in
        Text(words) + numbers.list(groups.map { text($0, unit) })
      }.joined(separator: "; ").sentence
    }
  }

  /// `plass 4 av 4`.
  private func place(_ place: NotedPlace) -> Text {
    let (rank, count) = (numbers.digits(place.rank), numbers.digits(place.of))
    return say(nb: "plass \(rank) av \(count)", nn: "plass \(rank) av \(count)", en: "rank \(rank) of \(count)")
  }

  private func among(_ peers: PeerGroup) -> String {
    switch peers {
    case .named(let names): among(numbers.list(names.map { $0[language] }))
    case .theSame: among(say(nb: "de samme kommunene", nn: "dei same kommunane", en: "the same municipalities"))
    case .chosen(let comparator): among(numbers.midSentence(comparator[language]))
    case .among(let set): SetWords(language).of(set)
    }
  }

  private func among(_ names: String) -> String {
    say(nb: "blant \(names)", nn: "blant \(names)", en: "among \(names)")
  }

  private func text(_ group: GroupFigure, _ unit: Unit) -> Text {
    "\(numbers.midGroup(group.name[language])) (\(numbers.amount(group.value, unit)))"
  }

  private func references(_ groups: [GroupFigure], _ unit: Unit) -> Text {
    let parts = groups.enumerated().map { index, group -> Text in
      let (name, amount) = (group.name[language], numbers.amount(group.value, unit))
      guard index == 0 else { return "\(numbers.midGroup(name)) \(amount)" }
      return say(nb: "\(name) har \(amount)", nn: "\(name) har \(amount)", en: "\(name) has \(amount)")
    }
    return numbers.list(parts).sentence
  }
}
