import Values

/// The words of the tables that stand behind a page's charts and sentences.
public struct PageTableWords: Phrasebook {
  public let language: Language

  /// The tables' words in a language.
  public init(_ language: Language) { self.language = language }

  public var name: String { say(nb: "Navn", nn: "Namn", en: "Name") }
  public var note: String { say(nb: "Merknad", nn: "Merknad", en: "Note") }
  public var development: String { say(nb: "Utvikling", nn: "Utvikling", en: "Development") }
  /// In the place of a rank, for what is not ranked.
  public var group: String { say(nb: "gruppe", nn: "gruppe", en: "group") }

  // MARK: The numbers behind the charts

  public var municipalitiesAndGroups: String {
    say(nb: "Kommuner og grupper", nn: "Kommunar og grupper", en: "Municipalities and groups")
  }

  /// The caption of the table of one year, which tells the sign for what is missing.
  public func municipalitiesAndGroups(_ year: Int) -> String {
    say(
      nb: "Kommuner og grupper, \(year). Tegnet .. betyr at tall mangler.",
      nn: "Kommunar og grupper, \(year). Teiknet .. tyder at tal manglar.",
      en: "Municipalities and groups, \(year). The sign .. means that a figure is missing.")
  }

  public func overTime(_ name: String) -> String {
    say(nb: "\(name) over tid", nn: "\(name) over tid", en: "\(name) over time")
  }

  public var otherPlaces: String {
    say(nb: "Plass på andre nøkkeltall", nn: "Plass på andre nøkkeltal", en: "Places on other key figures")
  }

  // MARK: Facts

  /// What screen readers call the table of facts.
  public var factsLabel: String {
    say(
      nb: "Tabell over tallene i teksten", nn: "Tabell over tala i teksten", en: "Table of the figures in the text")
  }

  public var number: String { say(nb: "Nr.", nn: "Nr.", en: "No.") }
  public var what: String { say(nb: "Hva", nn: "Kva", en: "What") }
  public var who: String { say(nb: "Hvem", nn: "Kven", en: "Who") }
  public var source: String {
    say(nb: "Kilde og sted i kilden", nn: "Kjelde og stad i kjelda", en: "Source and place in it")
  }
}
