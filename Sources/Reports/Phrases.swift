import Benchmarking
import Briefings
import Indicators
import Statistics

/// The words of tables and headings, bokmål and English side by side so that neither is forgotten.
public enum Phrases {
  static let municipality = Bilingual(nb: "Kommune", en: "Municipality")
  static let indicator = Bilingual(nb: "Nøkkeltall", en: "Key figure")
  static let rank = Bilingual(nb: "Plass", en: "Rank")
  static let value = Bilingual(nb: "Verdi", en: "Value")
  static let year = Bilingual(nb: "År", en: "Year")
  static let why = Bilingual(nb: "Hvorfor", en: "Why")
  static let target = Bilingual(nb: "Mål", en: "Target")
  static let status = Bilingual(nb: "Status", en: "Status")
  static let distance = Bilingual(nb: "Avstand", en: "Distance")
  static let basis = Bilingual(nb: "Grunnlag", en: "Basis")
  static let history = Bilingual(nb: "Historie", en: "History")
  static let development = Bilingual(nb: "Utvikling", en: "Development")
  static let change = Bilingual(nb: "Endring", en: "Change")
  static let references = Bilingual(nb: "Referanser", en: "References")
  static let sources = Bilingual(nb: "Kilder", en: "Sources")
  static let conflicts = Bilingual(nb: "Motstrid i kildene", en: "Conflicts in the sources")
  static let notes = Bilingual(nb: "Merknader", en: "Notes")
  public static let notCompared = Bilingual(nb: "Ikke sammenlignet", en: "Not compared")
  static let caveats = Bilingual(nb: "Forbehold", en: "Caveats")
  public static let comments = Bilingual(nb: "Kommentarer til tallene", en: "Comments on the figures")
  public static let unexplained = Bilingual(nb: "Trenger en forklaring", en: "In need of an explanation")
  public static let explainSo = Bilingual(nb: "Forklar slik: ", en: "Explain it so: ")
  static let notToBeConcluded = Bilingual(nb: "Hva man ikke kan slutte", en: "What one may not conclude")
  static let median = Bilingual(nb: "Median av de andre", en: "Median of the others")
  static let noComparison = Bilingual(nb: "ingen sammenligning", en: "no comparison")
  public static let unavailable = Bilingual(nb: "utilgjengelig", en: "unavailable")
  static let provisional = Bilingual(nb: "foreløpig", en: "provisional")
  static let comparator = Bilingual(nb: "Sammenligner", en: "Comparator")
  static let rule = Bilingual(nb: "Regel", en: "Rule")
  static let description = Bilingual(nb: "Beskrivelse", en: "Description")
  static let code = Bilingual(nb: "Nummer", en: "Code")
  static let county = Bilingual(nb: "Fylke", en: "County")
  static let group = Bilingual(nb: "KOSTRA-gruppe", en: "KOSTRA group")
  static let unit = Bilingual(nb: "Enhet", en: "Unit")
  static let direction = Bilingual(nb: "Retning", en: "Direction")
  static let years = Bilingual(nb: "År med tall", en: "Years with figures")
  static let state = Bilingual(nb: "Tilstand", en: "State")
  static let subjectMark = Bilingual(nb: "◀ egen", en: "◀ own")

  /// The word for a direction, as a reader sees it.
  static func direction(_ direction: Direction) -> Bilingual {
    switch direction {
    case .higherIsBetter: Bilingual(nb: "høyere er bedre →", en: "higher is better →")
    case .lowerIsBetter: Bilingual(nb: "← lavere er bedre", en: "← lower is better")
    case .withinBand: Bilingual(nb: "innenfor båndet er best", en: "within the band is best")
    case .neutral:
      Bilingual(
        nb: "verken høyt eller lavt er bedre; rangert fra høyest",
        en: "neither high nor low is better; ranked from the highest")
    }
  }

  /// Whose accounts a figure is about.
  static func scope(_ scope: AccountingScope) -> Bilingual {
    switch scope {
    case .consolidated: Bilingual(nb: "konsern", en: "consolidated (konsern)")
    case .municipalityAlone: Bilingual(nb: "kommunekassen", en: "the municipality alone (kommunekasse)")
    case .unknown: Bilingual(nb: "ukjent", en: "unknown")
    case .notApplicable: Bilingual(nb: "gjelder ikke regnskap", en: "not about accounts")
    }
  }

  /// In what figures may be defined in different ways.
  static func aspect(_ aspect: DefinitionAspect) -> Bilingual {
    switch aspect {
    case .scope: Bilingual(nb: "regnskapsomfang", en: "accounting scope")
    case .counted: Bilingual(nb: "hva som telles", en: "what is counted")
    case .population: Bilingual(nb: "befolkning", en: "population")
    case .prices: Bilingual(nb: "prisnivå", en: "prices")
    case .period: Bilingual(nb: "periode", en: "period")
    }
  }

  /// Whether the source's code was seen in a real answer.
  static func verification(_ word: String) -> Bilingual {
    switch word {
    case "seen": Bilingual(nb: "koden er sett i et virkelig svar", en: "the code was seen in a real answer")
    case "query": Bilingual(nb: "koden er sett i en spørring", en: "the code was seen in a query")
    case "documentation": Bilingual(nb: "koden er sett i dokumentasjon", en: "the code was seen in documentation")
    case "notSSB": Bilingual(nb: "ikke fra SSB", en: "not from Statistics Norway")
    default: Bilingual(nb: "koden er ikke bekreftet", en: "the code is not verified")
    }
  }

  /// Why a cell is empty.
  public static func missing(_ reason: MissingReason) -> Bilingual {
    switch reason {
    case .notApplicable: Bilingual(nb: "ikke aktuelt", en: "not applicable")
    case .notAvailable: Bilingual(nb: "tall mangler", en: "not available")
    case .confidential: Bilingual(nb: "skjermet", en: "confidential")
    case .notReported: Bilingual(nb: "ikke rapportert", en: "not reported")
    case .invalidCodeYear: Bilingual(nb: "ingen kommune det året", en: "no municipality that year")
    case .notYetPublished: Bilingual(nb: "ikke publisert ennå", en: "not yet published")
    }
  }

  /// A target's status as symbol and word.
  public static func status(_ status: TargetStatus) -> Bilingual {
    switch status {
    case .met: Bilingual(nb: "✔ Nådd", en: "✔ Met")
    case .nearlyMet: Bilingual(nb: "◐ Nesten nådd", en: "◐ Nearly met")
    case .missed: Bilingual(nb: "▲ Ikke nådd", en: "▲ Missed")
    case .noData: Bilingual(nb: ".. Ingen tall", en: ".. No figure")
    }
  }

  /// The same without the symbol, where the page draws one.
  public static func statusWord(_ status: TargetStatus) -> Bilingual {
    func word(_ language: Language) -> String { String(self.status(status)[language].drop { !$0.isLetter }) }
    return Bilingual(nb: word(.nb), en: word(.en))
  }

  /// What a fact is.
  public static func kind(_ kind: FactKind) -> Bilingual {
    switch kind {
    case .observation: Bilingual(nb: "Tall", en: "Figure")
    case .target: Bilingual(nb: "Grense", en: "Limit")
    case .distance: Bilingual(nb: "Avstand", en: "Distance")
    case .change: Bilingual(nb: "Endring", en: "Change")
    case .rank: Bilingual(nb: "Plass", en: "Rank")
    case .reporting: Bilingual(nb: "Kommuner med tall", en: "Municipalities with a figure")
    case .count: Bilingual(nb: "Antall", en: "Count")
    }
  }

  /// What stands behind a target.
  public static func basis(_ basis: TargetBasis) -> Bilingual {
    switch basis {
    case .council: Bilingual(nb: "kommunestyret", en: "council")
    case .regulation: Bilingual(nb: "finansreglement", en: "finance rules")
    case .guideline: Bilingual(nb: "veiledende", en: "guideline")
    }
  }

  /// How final a figure is.
  public static func observationStatus(_ status: ObservationStatus) -> Bilingual {
    switch status {
    case .provisional: provisional
    case .final: Bilingual(nb: "endelig", en: "final")
    case .revised: Bilingual(nb: "revidert", en: "revised")
    case .withdrawn: Bilingual(nb: "trukket", en: "withdrawn")
    case .unknown: Bilingual(nb: "status ukjent", en: "status unknown")
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
