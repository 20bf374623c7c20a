import Values

/// The names of a workbook's sheets, and the heads of columns that only workbooks have.
public struct SheetWords: Phrasebook {
  public let language: Language

  /// A workbook's words in a language.
  public init(_ language: Language) { self.language = language }

  // MARK: Names on the tabs, at most 31 characters

  public var summary: String { say(nb: "Sammendrag", nn: "Samandrag", en: "Summary") }
  public var changes: String { say(nb: "Endringer", nn: "Endringar", en: "Changes") }
  public var rankings: String { say(nb: "Rangeringer", nn: "Rangeringar", en: "Rankings") }
  public var targets: String { say(nb: "Måltall", nn: "Måltal", en: "Targets") }
  public var history: String { say(nb: "Historie", nn: "Historie", en: "History") }
  public var sources: String { say(nb: "Kilder", nn: "Kjelder", en: "Sources") }

  // MARK: Columns of several sheets

  public var id: String { say(nb: "Id", nn: "Id", en: "Id") }
  public var unit: String { say(nb: "Enhet", nn: "Eining", en: "Unit") }
  public var source: String { say(nb: "Kilde", nn: "Kjelde", en: "Source") }
  public var placeInSource: String {
    say(nb: "Sted i kilden", nn: "Stad i kjelda", en: "Place in the source")
  }
  public var lowerLimit: String { say(nb: "Nedre grense", nn: "Nedre grense", en: "Lower limit") }
  public var upperLimit: String { say(nb: "Øvre grense", nn: "Øvre grense", en: "Upper limit") }
  public var distance: String { say(nb: "Avstand", nn: "Avstand", en: "Distance") }

  // MARK: Rankings

  public var comparator: String { say(nb: "Sammenligner", nn: "Samanliknar", en: "Comparator") }
  public var code: String { say(nb: "Nummer", nn: "Nummer", en: "Code") }
  public var municipalityOrGroup: String {
    say(nb: "Kommune eller gruppe", nn: "Kommune eller gruppe", en: "Municipality or group")
  }
  public var isTied: String { say(nb: "Delt", nn: "Delt", en: "Tied") }
  /// In the column of shared places.
  public var yes: String { say(nb: "ja", nn: "ja", en: "yes") }
  public var missingBecause: String {
    say(nb: "Mangler fordi", nn: "Manglar fordi", en: "Missing because")
  }
  public var why: String { say(nb: "Hvorfor", nn: "Kvifor", en: "Why") }

  // MARK: Targets

  public var basis: String { say(nb: "Grunnlag", nn: "Grunnlag", en: "Basis") }
  public var decidedBy: String { say(nb: "Vedtatt av", nn: "Vedteke av", en: "Decided by") }
  /// What a chart calls the limit below a figure.
  public var atLeast: String { say(nb: "minst", nn: "minst", en: "at least") }
  /// What a chart calls the limit above a figure.
  public var atMost: String { say(nb: "høyst", nn: "høgst", en: "at most") }

  // MARK: Sources

  public var title: String { say(nb: "Tittel", nn: "Tittel", en: "Title") }
  public var publisher: String { say(nb: "Utgiver", nn: "Utgjevar", en: "Publisher") }
  public var licence: String { say(nb: "Lisens", nn: "Lisens", en: "Licence") }
  public var published: String { say(nb: "Publisert", nn: "Publisert", en: "Published") }
  public var retrieved: String { say(nb: "Hentet", nn: "Henta", en: "Retrieved") }
  /// Where a source is found.
  public var location: String { say(nb: "Hvor", nn: "Kvar", en: "Where") }
}
