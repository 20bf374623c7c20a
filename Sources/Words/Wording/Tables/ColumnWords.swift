import Comparing
import Values

/// The words of answers' rows: columns, and what the rows are of.
public struct ColumnWords: Phrasebook {
  public let language: Language

  /// Rows in a language.
  public init(_ language: Language) { self.language = language }

  public var yes: String { say(nb: "ja", nn: "ja", en: "yes") }

  /// What the rows are of, as the tab of a sheet names it.
  public func name(_ name: AnswerTable.Name) -> String {
    switch name {
    case .rankings: say(nb: "Rangeringer", nn: "Rangeringar", en: "Rankings")
    case .targets: say(nb: "Måltall", nn: "Måltal", en: "Targets")
    case .trend: say(nb: "Utvikling", nn: "Utvikling", en: "Development")
    case .versions: say(nb: "Utgaver av tallet", nn: "Utgåver av talet", en: "Versions of the figure")
    case .figures: say(nb: "Side om side", nn: "Side om side", en: "Side by side")
    case .profile: say(nb: "Profil", nn: "Profil", en: "Profile")
    case .indicators: say(nb: "Nøkkeltall", nn: "Nøkkeltal", en: "Key figures")
    case .regions: say(nb: "Kommuner", nn: "Kommunar", en: "Municipalities")
    case .comparators: say(nb: "Sammenlignere", nn: "Samanliknarar", en: "Comparators")
    }
  }

  /// The heading of a column.
  public func title(_ column: AnswerColumn) -> String {
    switch column {
    case .indicator: say(nb: "Nøkkeltall", nn: "Nøkkeltal", en: "Key figure")
    case .year: say(nb: "År", nn: "År", en: "Year")
    case .comparator: say(nb: "Sammenligner", nn: "Samanliknar", en: "Comparator")
    case .code: say(nb: "Nummer", nn: "Nummer", en: "Code")
    case .codeThen: say(nb: "Nummer den gang", nn: "Nummer den gongen", en: "Code then")
    case .name: say(nb: "Navn", nn: "Namn", en: "Name")
    case .value: say(nb: "Verdi", nn: "Verdi", en: "Value")
    case .valueBefore: say(nb: "Verdi før", nn: "Verdi før", en: "Value before")
    case .rank: say(nb: "Plass", nn: "Plass", en: "Rank")
    case .tied: say(nb: "Delt", nn: "Delt", en: "Tied")
    case .rankLow: say(nb: "Plass fra", nn: "Plass frå", en: "Rank from")
    case .rankHigh: say(nb: "Plass til", nn: "Plass til", en: "Rank to")
    case .status: say(nb: "Status", nn: "Status", en: "Status")
    case .missing: say(nb: "Mangler fordi", nn: "Manglar fordi", en: "Missing because")
    case .why: say(nb: "Hvorfor", nn: "Kvifor", en: "Why")
    case .source: say(nb: "Kilde", nn: "Kjelde", en: "Source")
    case .locator: say(nb: "Sted i kilden", nn: "Stad i kjelda", en: "Place in the source")
    case .kind: say(nb: "Slag", nn: "Slag", en: "Kind")
    case .target: say(nb: "Mål", nn: "Mål", en: "Target")
    case .lower: say(nb: "Nedre grense", nn: "Nedre grense", en: "Lower limit")
    case .upper: say(nb: "Øvre grense", nn: "Øvre grense", en: "Upper limit")
    case .strict: say(nb: "Grensen utelatt", nn: "Grensa utelaten", en: "Limit left out")
    case .distance: say(nb: "Avstand", nn: "Avstand", en: "Distance")
    case .basis: say(nb: "Grunnlag", nn: "Grunnlag", en: "Basis")
    case .seriesBreak: say(nb: "Brudd", nn: "Brot", en: "Break")
    case .chosen: say(nb: "Brukt", nn: "Brukt", en: "Used")
    case .known: say(nb: "Kjent", nn: "Kjent", en: "Known")
    case .scope: say(nb: "Regnskapsomfang", nn: "Rekneskapsomfang", en: "Accounting scope")
    case .sha256: say(nb: "SHA-256", nn: "SHA-256", en: "SHA-256")
    case .section: say(nb: "Avsnitt", nn: "Avsnitt", en: "Section")
    case .passage: say(nb: "Ordene i kilden", nn: "Orda i kjelda", en: "Words of the source")
    case .producer: say(nb: "Laget av", nn: "Laga av", en: "Made by")
    case .id: say(nb: "Id", nn: "Id", en: "Id")
    case .topic: say(nb: "Emne", nn: "Emne", en: "Topic")
    case .label: say(nb: "Hva", nn: "Kva", en: "What")
    case .labelBokmål: say(nb: "Navn på bokmål", nn: "Namn på bokmål", en: "Name in bokmål")
    case .labelEnglish: say(nb: "Navn på engelsk", nn: "Namn på engelsk", en: "Name in English")
    case .median: say(nb: "Median", nn: "Median", en: "Median")
    case .minimum: say(nb: "Laveste", nn: "Lågaste", en: "Lowest")
    case .maximum: say(nb: "Høyeste", nn: "Høgaste", en: "Highest")
    case .unit: say(nb: "Enhet", nn: "Eining", en: "Unit")
    case .decimals: say(nb: "Desimaler", nn: "Desimalar", en: "Decimals")
    case .direction: say(nb: "Retning", nn: "Retning", en: "Direction")
    case .years: say(nb: "År med tall", nn: "År med tal", en: "Years with figures")
    case .county: say(nb: "Fylkesnummer", nn: "Fylkesnummer", en: "County code")
    case .countyName: say(nb: "Fylke", nn: "Fylke", en: "County")
    case .group: say(nb: "KOSTRA-gruppe", nn: "KOSTRA-gruppe", en: "KOSTRA group")
    case .exists: say(nb: "Finnes", nn: "Finst", en: "Exists")
    case .version: say(nb: "Utgave", nn: "Utgåve", en: "Version")
    case .state: say(nb: "Tilstand", nn: "Tilstand", en: "State")
    case .summary: say(nb: "Beskrivelse", nn: "Skildring", en: "Description")
    }
  }
}
