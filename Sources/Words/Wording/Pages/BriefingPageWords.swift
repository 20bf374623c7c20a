import Values

/// The words around a briefing that is a page: its headings, and what stands at its edges.
public struct BriefingPageWords: Phrasebook {
  public let language: Language

  /// A page's words in a language.
  public init(_ language: Language) { self.language = language }

  /// The title of the page, as windows and lists of pages show it.
  public func title(_ name: String, _ year: Int) -> String {
    let kind = say(nb: "styringsnotat", nn: "styringsnotat", en: "management briefing")
    return "\(name) \(year) – \(kind)"
  }

  /// What stands at the foot of each sheet of paper.
  public func footer(_ name: String, _ year: Int) -> String {
    say(nb: "Nøkkeltall \(name) \(year)", nn: "Nøkkeltal \(name) \(year)", en: "Key figures \(name) \(year)")
  }

  // MARK: The frame

  public var skip: String {
    say(nb: "Hopp til innholdet", nn: "Hopp til innhaldet", en: "Skip to the content")
  }
  /// As in "page 1 of 2".
  public var page: String { say(nb: "Side", nn: "Side", en: "Page") }
  /// As in "page 1 of 2".
  public var of: String { say(nb: "av", nn: "av", en: "of") }
  public var showTable: String {
    say(nb: "Vis tallene som tabell", nn: "Vis tala som tabell", en: "Show the figures as a table")
  }
  /// Before the command that makes the briefing once more.
  public var again: String {
    say(nb: "Lag notatet på nytt:", nn: "Lag notatet på nytt:", en: "Make this briefing again:")
  }

  // MARK: Headings

  public var forDiscussion: String { say(nb: "Til drøfting", nn: "Til drøfting", en: "For discussion") }
  public var caveats: String { say(nb: "Forbehold", nn: "Atterhald", en: "Caveats") }
  public var notToBeConcluded: String {
    say(nb: "Hva man ikke kan slutte", nn: "Kva ein ikkje kan slutte", en: "What one may not conclude")
  }
  public var sourcesAndMethod: String {
    say(nb: "Kilder og metode", nn: "Kjelder og metode", en: "Sources and method")
  }
  public var numbersBehind: String {
    say(nb: "Tallene bak figurene", nn: "Tala bak figurane", en: "The numbers behind the charts")
  }
  public var facts: String {
    say(nb: "Tallene i teksten", nn: "Tala i teksten", en: "The figures in the text")
  }
  /// Below the heading of the facts.
  public var factsNote: String {
    say(
      nb: "Hvert tall i en setning fører hit: hva det er, og hvor det kommer fra.",
      nn: "Kvart tal i ei setning fører hit: kva det er, og kvar det kjem frå.",
      en: "Every number in a sentence leads here: what it is, and where it comes from.")
  }

  // MARK: Caveats and sources

  /// Above panels where some axis leaves zero out.
  public var axisNote: String {
    say(
      nb: "Der nullinjen ikke er tegnet, begynner aksen ikke på null.",
      nn: "Der nullinja ikkje er teikna, byrjar aksen ikkje på null.",
      en: "Where the zero line is not drawn, the axis does not begin at zero.")
  }

  /// The same among the caveats of what is printed.
  public var axisCaveat: String {
    say(
      nb: "Linjefigurer der nullinjen ikke er tegnet, begynner ikke på null.",
      nn: "Linjefigurar der nullinja ikkje er teikna, byrjar ikkje på null.",
      en: "Line charts where the zero line is not drawn do not begin at zero.")
  }

  /// The key figures whose change nobody has explained, as a list in words.
  public func unexplained(_ list: String) -> String {
    say(
      nb: "Vesentlig endret uten forklaring: \(list).", nn: "Vesentleg endra utan forklaring: \(list).",
      en: "Materially changed without an explanation: \(list).")
  }

  /// A conflict, or several, where there is no heading above them.
  public func conflict(_ text: String) -> String {
    say(
      nb: "Motstrid i kildene: \(text)", nn: "Motstrid i kjeldene: \(text)", en: "Conflict in the sources: \(text)")
  }

  /// The comparators asked, as a list in words.
  public func comparators(_ list: String) -> String {
    say(nb: "Sammenlignere: \(list).", nn: "Samanliknarar: \(list).", en: "Comparators: \(list).")
  }
}
