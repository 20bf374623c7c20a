import Values

/// The words of pages that answer: the overview, a key figure, a municipality, a comparison, a search.
public struct AnswerPageWords: Phrasebook {
  public let language: Language

  /// Words of answering pages in a language.
  public init(_ language: Language) { self.language = language }

  // MARK: Links

  public func theBriefing(of year: Int) -> String {
    say(nb: "Styringsnotatet \(year)", nn: "Styringsnotatet \(year)", en: "The briefing of \(year)")
  }
  public func briefing(of year: Int) -> String {
    say(nb: "Styringsnotat \(year)", nn: "Styringsnotat \(year)", en: "Briefing \(year)")
  }
  public func everything(about name: String) -> String {
    say(nb: "Alt om \(name)", nn: "Alt om \(name)", en: "All about \(name)")
  }
  public var compareKeyFigures: String {
    say(nb: "Sammenlign nøkkeltall", nn: "Samanlikn nøkkeltal", en: "Compare key figures")
  }
  public var targets: String { say(nb: "Mål", nn: "Mål", en: "Targets") }

  /// A link to the same answer in a form that has a name of its own, such as `CSV`.
  public func download(_ form: String) -> String {
    say(nb: "Last ned \(form)", nn: "Last ned \(form)", en: "Download \(form)")
  }

  // MARK: Headings

  public var statusAgainstTargets: String {
    say(nb: "Status mot målene", nn: "Status mot måla", en: "Status against the targets")
  }
  public var development: String { say(nb: "Utvikling", nn: "Utvikling", en: "Development") }
  public var comparedWithWhom: String { say(nb: "Mot hvem", nn: "Mot kven", en: "Compared with whom") }
  public var downloads: String { say(nb: "Last ned", nn: "Last ned", en: "Download") }
  public var developmentOverYears: String {
    say(nb: "Utviklingen over år:", nn: "Utviklinga over år:", en: "The development over years:")
  }
  public var wholeCountry: String { say(nb: "Hele landet", nn: "Heile landet", en: "The whole country") }

  // MARK: What is folded away

  public func amounts(_ count: Int) -> String {
    say(nb: "Beløp og antall (\(count))", nn: "Beløp og antal (\(count))", en: "Amounts and counts (\(count))")
  }
  public func municipalities(_ count: Int) -> String {
    say(
      nb: "\(count) kommuner i tabell", nn: "\(count) kommunar i tabell", en: "\(count) municipalities as a table")
  }

  // MARK: The search

  public func matches(of text: String) -> String {
    say(nb: "Treff på «\(text)»", nn: "Treff på «\(text)»", en: "Matches of “\(text)”")
  }
  public var noMatches: String { say(nb: "Ingen treff.", nn: "Ingen treff.", en: "No matches.") }
}
