import Comparing
import Figures
import Findings
import Statistics
import Values
import Wording

/// The words of tables and headings, bokmål and English side by side so that neither is forgotten.
public enum Phrases {
  static let municipality = Multilingual(nb: "Kommune", en: "Municipality")
  static let indicator = Multilingual(nb: "Nøkkeltall", en: "Key figure")
  static let rank = Multilingual(nb: "Plass", en: "Rank")
  static let value = Multilingual(nb: "Verdi", en: "Value")
  static let year = Multilingual(nb: "År", en: "Year")
  static let why = Multilingual(nb: "Hvorfor", en: "Why")
  static let target = Multilingual(nb: "Mål", en: "Target")
  static let status = Multilingual(nb: "Status", en: "Status")
  static let distance = Multilingual(nb: "Avstand", en: "Distance")
  static let basis = Multilingual(nb: "Grunnlag", en: "Basis")
  static let history = Multilingual(nb: "Historie", en: "History")
  static let development = Multilingual(nb: "Utvikling", en: "Development")
  static let change = Multilingual(nb: "Endring", en: "Change")
  static let references = Multilingual(nb: "Referanser", en: "References")
  static let sources = Multilingual(nb: "Kilder", en: "Sources")
  static let conflicts = Multilingual(nb: "Motstrid i kildene", en: "Conflicts in the sources")
  static let notes = Multilingual(nb: "Merknader", en: "Notes")
  public static let notCompared = Multilingual(nb: "Ikke sammenlignet", en: "Not compared")
  static let caveats = Multilingual(nb: "Forbehold", en: "Caveats")
  public static let comments = Multilingual(nb: "Kommentarer til tallene", en: "Comments on the figures")
  public static let unexplained = Multilingual(nb: "Trenger en forklaring", en: "In need of an explanation")
  public static let explainSo = Multilingual(nb: "Forklar slik: ", en: "Explain it so: ")
  static let notToBeConcluded = Multilingual(nb: "Hva man ikke kan slutte", en: "What one may not conclude")
  static let median = Multilingual(nb: "Median av de andre", en: "Median of the others")
  static let noComparison = Multilingual(nb: "ingen sammenligning", en: "no comparison")
  public static let unavailable = Multilingual(nb: "utilgjengelig", en: "unavailable")
  static let provisional = Multilingual(nb: "foreløpig", en: "provisional")
  static let comparator = Multilingual(nb: "Sammenligner", en: "Comparator")
  static let rule = Multilingual(nb: "Regel", en: "Rule")
  static let description = Multilingual(nb: "Beskrivelse", en: "Description")
  static let code = Multilingual(nb: "Nummer", en: "Code")
  static let county = Multilingual(nb: "Fylke", en: "County")
  static let group = Multilingual(nb: "KOSTRA-gruppe", en: "KOSTRA group")
  static let unit = Multilingual(nb: "Enhet", en: "Unit")
  static let direction = Multilingual(nb: "Retning", en: "Direction")
  static let years = Multilingual(nb: "År med tall", en: "Years with figures")
  static let state = Multilingual(nb: "Tilstand", en: "State")
  static let subjectMark = Multilingual(nb: "◀ egen", en: "◀ own")

  /// The word for a direction, as a reader sees it.
  static func direction(_ direction: Direction) -> Multilingual {
    switch direction {
    case .higherIsBetter: Multilingual(nb: "høyere er bedre →", en: "higher is better →")
    case .lowerIsBetter: Multilingual(nb: "← lavere er bedre", en: "← lower is better")
    case .withinBand: Multilingual(nb: "innenfor båndet er best", en: "within the band is best")
    case .neutral:
      Multilingual(
        nb: "verken høyt eller lavt er bedre; rangert fra høyest",
        en: "neither high nor low is better; ranked from the highest")
    }
  }

  /// Whose accounts a figure is about.
  static func scope(_ scope: AccountingScope) -> Multilingual {
    switch scope {
    case .consolidated: Multilingual(nb: "konsern", en: "consolidated (konsern)")
    case .municipalityAlone: Multilingual(nb: "kommunekassen", en: "the municipality alone (kommunekasse)")
    case .unknown: Multilingual(nb: "ukjent", en: "unknown")
    case .notApplicable: Multilingual(nb: "gjelder ikke regnskap", en: "not about accounts")
    }
  }

  /// In what figures may be defined in different ways.
  static func aspect(_ aspect: DefinitionAspect) -> Multilingual {
    switch aspect {
    case .scope: Multilingual(nb: "regnskapsomfang", en: "accounting scope")
    case .counted: Multilingual(nb: "hva som telles", en: "what is counted")
    case .population: Multilingual(nb: "befolkning", en: "population")
    case .prices: Multilingual(nb: "prisnivå", en: "prices")
    case .period: Multilingual(nb: "periode", en: "period")
    }
  }

  /// Whether the source's code was seen in a real answer.
  static func verification(_ word: String) -> Multilingual {
    switch word {
    case "seen": Multilingual(nb: "koden er sett i et virkelig svar", en: "the code was seen in a real answer")
    case "query": Multilingual(nb: "koden er sett i en spørring", en: "the code was seen in a query")
    case "documentation": Multilingual(nb: "koden er sett i dokumentasjon", en: "the code was seen in documentation")
    case "notSSB": Multilingual(nb: "ikke fra SSB", en: "not from Statistics Norway")
    default: Multilingual(nb: "koden er ikke bekreftet", en: "the code is not verified")
    }
  }

  /// Why a cell is empty.
  public static func missing(_ reason: MissingReason) -> Multilingual {
    switch reason {
    case .notApplicable: Multilingual(nb: "ikke aktuelt", en: "not applicable")
    case .notAvailable: Multilingual(nb: "tall mangler", en: "not available")
    case .confidential: Multilingual(nb: "skjermet", en: "confidential")
    case .notReported: Multilingual(nb: "ikke rapportert", en: "not reported")
    case .invalidCodeYear: Multilingual(nb: "ingen kommune det året", en: "no municipality that year")
    case .notYetPublished: Multilingual(nb: "ikke publisert ennå", en: "not yet published")
    }
  }

  /// A target's status as symbol and word.
  public static func status(_ status: TargetStatus) -> Multilingual {
    switch status {
    case .met: Multilingual(nb: "✔ Nådd", en: "✔ Met")
    case .nearlyMet: Multilingual(nb: "◐ Nesten nådd", en: "◐ Nearly met")
    case .missed: Multilingual(nb: "▲ Ikke nådd", en: "▲ Missed")
    case .noData: Multilingual(nb: ".. Ingen tall", en: ".. No figure")
    }
  }

  /// The same without the symbol, where the page draws one.
  public static func statusWord(_ status: TargetStatus) -> Multilingual {
    func word(_ language: Language) -> String { String(self.status(status)[language].drop { !$0.isLetter }) }
    return Multilingual(nb: word(.nb), en: word(.en))
  }

  /// What a fact is.
  public static func kind(_ kind: FactKind) -> Multilingual {
    switch kind {
    case .observation: Multilingual(nb: "Tall", en: "Figure")
    case .target: Multilingual(nb: "Grense", en: "Limit")
    case .distance: Multilingual(nb: "Avstand", en: "Distance")
    case .change: Multilingual(nb: "Endring", en: "Change")
    case .rank: Multilingual(nb: "Plass", en: "Rank")
    case .reporting: Multilingual(nb: "Kommuner med tall", en: "Municipalities with a figure")
    case .count: Multilingual(nb: "Antall", en: "Count")
    }
  }

  /// What stands behind a target.
  public static func basis(_ basis: TargetBasis) -> Multilingual {
    switch basis {
    case .council: Multilingual(nb: "kommunestyret", en: "council")
    case .regulation: Multilingual(nb: "finansreglement", en: "finance rules")
    case .guideline: Multilingual(nb: "veiledende", en: "guideline")
    }
  }

  /// How final a figure is.
  public static func observationStatus(_ status: ObservationStatus) -> Multilingual {
    switch status {
    case .provisional: provisional
    case .final: Multilingual(nb: "endelig", en: "final")
    case .revised: Multilingual(nb: "revidert", en: "revised")
    case .withdrawn: Multilingual(nb: "trukket", en: "withdrawn")
    case .unknown: Multilingual(nb: "status ukjent", en: "status unknown")
    }
  }

  /// The limit of a target: `minst 1,75 %`.
  public static func limit(_ bound: TargetBound, unit: Unit, _ numbers: NumberText) -> String {
    let nb = numbers.language == .nb
    switch bound {
    case .floor(let limit, let strict):
      return (strict ? (nb ? "over" : "above") : (nb ? "minst" : "at least")) + " " + numbers.amount(limit, unit)
    case .ceiling(let limit, let strict):
      return (strict ? (nb ? "under" : "below") : (nb ? "høyst" : "at most")) + " " + numbers.amount(limit, unit)
    case .band(let lower, let upper): return numbers.number(lower) + "–" + numbers.amount(upper, unit)
    }
  }
}

extension TargetStatus {
  var emphasis: Emphasis {
    switch self {
    case .met: .met
    case .nearlyMet: .nearlyMet
    case .missed: .missed
    case .noData: .muted
    }
  }
}
