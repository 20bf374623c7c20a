import Comparing
import Figures
import Regions

extension RankingWords {
  /// Why there is no comparison, as the reader is told.
  public func reason(_ unavailability: Unavailability, subject: RegionCode) -> String {
    switch unavailability {
    case .refused(let words): words
    case .failed(let fault): ProblemWords(language).text(fault)
    case .differentlyDefined(let differences): differentlyDefined(differences, subject: subject)
    }
  }

  /// That figures are not defined alike, and how to accept it.
  private func differentlyDefined(_ differences: [DefinitionDifference], subject: RegionCode) -> String {
    let what = differences.map { difference($0, subject: subject) }.joined(separator: "; ")
    let accept = differences.map { "--accept \($0.aspect.rawValue)" }.joined(separator: " ")
    return say(
      nb: "tallene er ikke definert likt: \(what). Godta det med \(accept).",
      nn: "tala er ikkje definerte likt: \(what). Godta det med \(accept).",
      en: "the figures are not defined alike: \(what). Accept it with \(accept).")
  }

  /// A difference of definition that was accepted, with both sides.
  func accepted(_ difference: DefinitionDifference, subject: RegionCode) -> String {
    say(nb: "Godtatt forskjell: ", nn: "Godteken skilnad: ", en: "Accepted difference: ")
      + self.difference(difference, subject: subject) + "."
  }

  /// `regnskapsomfang: konsern (Lillehammer) mot ukjent fra Statistisk sentralbyrå (Hamar, Gjøvik og 12 til)`.
  private func difference(_ difference: DefinitionDifference, subject: RegionCode) -> String {
    let sides = difference.sides.map { side($0, difference.aspect, subject: subject) }
    return figures.aspect(difference.aspect) + ": "
      + sides.joined(separator: say(nb: " mot ", nn: " mot ", en: " against "))
  }

  /// One definition, by whom, and for whose figures.
  private func side(_ side: DefinitionDifference.Side, _ aspect: DefinitionAspect, subject: RegionCode) -> String {
    let shown = (side.members.contains(subject) ? [subject] : []) + side.members.filter { $0 != subject }
    let names = shown.prefix(2).map(name).joined(separator: ", ")
    let more = shown.count > 2 ? andMore(shown.count - 2) : ""
    let publisher = side.publisher.map { say(nb: " fra ", nn: " frå ", en: " from ") + $0 } ?? ""
    return "\(definition(side.definition, aspect))\(publisher) (\(names)\(more))"
  }

  /// A word of the catalogue, as a reader sees it.
  private func definition(_ word: String, _ aspect: DefinitionAspect) -> String {
    if word.isEmpty { return say(nb: "ikke oppgitt", nn: "ikkje oppgitt", en: "not stated") }
    guard aspect == .scope, let scope = AccountingScope(rawValue: word) else { return word }
    return figures.scope(scope)
  }
}
