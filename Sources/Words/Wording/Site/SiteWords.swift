import Values

/// The words around every page of the site, and of its forms and tables.
public struct SiteWords: Phrasebook {
  public let language: Language

  /// Words of the site in a language.
  public init(_ language: Language) { self.language = language }

  // MARK: Around every page

  /// What the language calls itself.
  public var languageName: String { say(nb: "Bokmål", nn: "Nynorsk", en: "English") }
  public var skip: String { say(nb: "Hopp til innholdet", nn: "Hopp til innhaldet", en: "Skip to the content") }
  public var menu: String { say(nb: "Hovedmeny", nn: "Hovudmeny", en: "Main menu") }
  public var searchLabel: String {
    say(
      nb: "Søk etter kommune eller nøkkeltall", nn: "Søk etter kommune eller nøkkeltal",
      en: "Search for a municipality or key figure")
  }
  public var searchButton: String { say(nb: "Søk", nn: "Søk", en: "Search") }
  public var overview: String { say(nb: "Oversikt", nn: "Oversikt", en: "Overview") }
  public var compare: String { say(nb: "Sammenlign", nn: "Samanlikn", en: "Compare") }
  public var sideBySide: String { say(nb: "Side om side", nn: "Side om side", en: "Side by side") }
  public var profile: String { say(nb: "Profil", nn: "Profil", en: "Profile") }
  public var besides: String { say(nb: "Ved siden av (A, B, C)", nn: "Ved sida av (A, B, C)", en: "Beside (A, B, C)") }
  public var topic: String { say(nb: "Tema", nn: "Tema", en: "Topic") }
  public var everything: String { say(nb: "Alt som finnes", nn: "Alt som finst", en: "All there is") }
  public var keyFigures: String { say(nb: "Nøkkeltall", nn: "Nøkkeltal", en: "Key figures") }
  public var methods: String { say(nb: "Metode", nn: "Metode", en: "Methods") }
  public var sources: String { say(nb: "Kilder", nn: "Kjelder", en: "Sources") }
  public var status: String { say(nb: "Status", nn: "Status", en: "Status") }
  public var accessibility: String { say(nb: "Tilgjengelighet", nn: "Tilgjenge", en: "Accessibility") }

  /// The title of the page that tells what went wrong.
  public var failed: String { say(nb: "Dette gikk ikke", nn: "Dette gjekk ikkje", en: "This did not work") }

  // MARK: Forms

  public var municipality: String { say(nb: "Kommune", nn: "Kommune", en: "Municipality") }
  public var year: String { say(nb: "År", nn: "År", en: "Year") }
  public var county: String { say(nb: "Fylke", nn: "Fylke", en: "County") }
  public var kostraGroup: String { say(nb: "KOSTRA-gruppe", nn: "KOSTRA-gruppe", en: "KOSTRA group") }
  public var comparators: String { say(nb: "Sammenlignere", nn: "Samanliknarar", en: "Comparators") }
  public var ownPeers: String {
    say(nb: "Egne naboer, som A,B", nn: "Eigne naboar, som A,B", en: "Peers of your own, as A,B")
  }
  public var all: String { say(nb: "Alle", nn: "Alle", en: "All") }
  public var show: String { say(nb: "Vis", nn: "Vis", en: "Show") }
  public var narrow: String { say(nb: "Avgrens", nn: "Avgrens", en: "Narrow") }

  // MARK: Columns

  public var keyFigure: String { say(nb: "Nøkkeltall", nn: "Nøkkeltal", en: "Key figure") }
  public var value: String { say(nb: "Verdi", nn: "Verdi", en: "Value") }
  public var unit: String { say(nb: "Enhet", nn: "Eining", en: "Unit") }
  public var target: String { say(nb: "Mål", nn: "Mål", en: "Target") }
  public var change: String { say(nb: "Endring", nn: "Endring", en: "Change") }
  public var rank: String { say(nb: "Plass", nn: "Plass", en: "Rank") }
  public var statusOfFigure: String { say(nb: "Tallets status", nn: "Status for talet", en: "Status of the figure") }

  /// A place among those that report, as `4 av 4`.
  public func place(_ rank: Int, of count: Int) -> String {
    say(nb: "\(rank) av \(count)", nn: "\(rank) av \(count)", en: "\(rank) of \(count)")
  }
}
