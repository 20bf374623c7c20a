import Values

/// The words of tables' columns and of headings.
public struct TableWords: Phrasebook {
  public let language: Language

  /// Columns and headings in a language.
  public init(_ language: Language) { self.language = language }

  public var municipality: String { say(nb: "Kommune", nn: "Kommune", en: "Municipality") }
  public var indicator: String { say(nb: "Nøkkeltall", nn: "Nøkkeltal", en: "Key figure") }
  public var rank: String { say(nb: "Plass", nn: "Plass", en: "Rank") }
  public var value: String { say(nb: "Verdi", nn: "Verdi", en: "Value") }
  public var year: String { say(nb: "År", nn: "År", en: "Year") }
  public var why: String { say(nb: "Hvorfor", nn: "Kvifor", en: "Why") }
  public var target: String { say(nb: "Mål", nn: "Mål", en: "Target") }
  public var status: String { say(nb: "Status", nn: "Status", en: "Status") }
  public var distance: String { say(nb: "Avstand", nn: "Avstand", en: "Distance") }
  public var basis: String { say(nb: "Grunnlag", nn: "Grunnlag", en: "Basis") }
  public var history: String { say(nb: "Historie", nn: "Historie", en: "History") }
  public var development: String { say(nb: "Utvikling", nn: "Utvikling", en: "Development") }
  public var change: String { say(nb: "Endring", nn: "Endring", en: "Change") }
  public var references: String { say(nb: "Referanser", nn: "Referansar", en: "References") }
  public var sources: String { say(nb: "Kilder", nn: "Kjelder", en: "Sources") }
  public var source: String { say(nb: "Kilde", nn: "Kjelde", en: "Source") }
  public var conflicts: String {
    say(nb: "Motstrid i kildene", nn: "Motstrid i kjeldene", en: "Conflicts in the sources")
  }
  public var notes: String { say(nb: "Merknader", nn: "Merknader", en: "Notes") }
  public var methods: String { say(nb: "Metoder", nn: "Metodar", en: "Methods") }
  public var notCompared: String { say(nb: "Ikke sammenlignet", nn: "Ikkje samanlikna", en: "Not compared") }
  public var caveats: String { say(nb: "Forbehold", nn: "Atterhald", en: "Caveats") }
  public var comments: String {
    say(nb: "Kommentarer til tallene", nn: "Kommentarar til tala", en: "Comments on the figures")
  }
  public var unexplained: String {
    say(nb: "Trenger en forklaring", nn: "Treng ei forklaring", en: "In need of an explanation")
  }
  public var explainSo: String { say(nb: "Forklar slik: ", nn: "Forklar slik: ", en: "Explain it so: ") }
  public var notToBeConcluded: String {
    say(nb: "Hva man ikke kan slutte", nn: "Kva ein ikkje kan slutte", en: "What one may not conclude")
  }
  public var noComparison: String { say(nb: "ingen sammenligning", nn: "inga samanlikning", en: "no comparison") }
  public var unavailable: String { say(nb: "utilgjengelig", nn: "utilgjengeleg", en: "unavailable") }
  public var description: String { say(nb: "Beskrivelse", nn: "Skildring", en: "Description") }
  public var code: String { say(nb: "Nummer", nn: "Nummer", en: "Code") }
  public var county: String { say(nb: "Fylke", nn: "Fylke", en: "County") }
  public var group: String { say(nb: "KOSTRA-gruppe", nn: "KOSTRA-gruppe", en: "KOSTRA group") }
  public var exists: String { say(nb: "Finnes", nn: "Finst", en: "Exists") }
  public var unit: String { say(nb: "Enhet", nn: "Eining", en: "Unit") }
  public var direction: String { say(nb: "Retning", nn: "Retning", en: "Direction") }
  public var years: String { say(nb: "År med tall", nn: "År med tal", en: "Years with figures") }
  public var version: String { say(nb: "Utgave", nn: "Utgåve", en: "Version") }
  public var state: String { say(nb: "Tilstand", nn: "Tilstand", en: "State") }
  public var subjectMark: String { say(nb: "◀ egen", nn: "◀ eigen", en: "◀ own") }
  public var howSure: String { say(nb: "Hvor sikkert er det?", nn: "Kor sikkert er det?", en: "How sure is it?") }
  public var whenInForce: String { say(nb: "Når målene gjelder", nn: "Når måla gjeld", en: "When the targets apply") }

  /// The column of changes since a year.
  public func change(from year: Int) -> String {
    say(nb: "Endring fra \(year)", nn: "Endring frå \(year)", en: "Change from \(year)")
  }
}
