import Comparing
import Figures
import Findings
import Statistics
import Values

/// What a figure's properties are called: its direction, scope and status, and how it stands against a target.
public struct FigureWords: Phrasebook {
  public let language: Language

  /// Properties of figures in a language.
  public init(_ language: Language) { self.language = language }

  var numbers: NumberText { NumberText(language) }

  // MARK: Key figures

  /// The word for a direction, as a reader sees it.
  public func direction(_ direction: Direction) -> String {
    switch direction {
    case .higherIsBetter: say(nb: "høyere er bedre →", nn: "høgare er betre →", en: "higher is better →")
    case .lowerIsBetter: say(nb: "← lavere er bedre", nn: "← lågare er betre", en: "← lower is better")
    case .withinBand:
      say(nb: "innenfor båndet er best", nn: "innanfor bandet er best", en: "within the band is best")
    case .neutral:
      say(
        nb: "verken høyt eller lavt er bedre; rangert fra høyest",
        nn: "verken høgt eller lågt er betre; rangert frå høgast",
        en: "neither high nor low is better; ranked from the highest")
    }
  }

  /// The same in a list, where no ranking is meant.
  public func listedDirection(_ direction: Direction) -> String {
    direction == .neutral ? say(nb: "nøytral", nn: "nøytral", en: "neutral") : self.direction(direction)
  }

  /// Whose accounts a figure is about.
  public func scope(_ scope: AccountingScope) -> String {
    switch scope {
    case .consolidated: say(nb: "konsern", nn: "konsern", en: "consolidated (konsern)")
    case .municipalityAlone:
      say(nb: "kommunekassen", nn: "kommunekassa", en: "the municipality alone (kommunekasse)")
    case .unknown: say(nb: "ukjent", nn: "ukjend", en: "unknown")
    case .notApplicable: say(nb: "gjelder ikke regnskap", nn: "gjeld ikkje rekneskap", en: "not about accounts")
    }
  }

  /// In what figures may be defined in different ways.
  public func aspect(_ aspect: DefinitionAspect) -> String {
    switch aspect {
    case .scope: say(nb: "regnskapsomfang", nn: "rekneskapsomfang", en: "accounting scope")
    case .counted: say(nb: "hva som telles", nn: "kva som blir talt", en: "what is counted")
    case .population: say(nb: "befolkning", nn: "befolkning", en: "population")
    case .prices: say(nb: "prisnivå", nn: "prisnivå", en: "prices")
    case .period: say(nb: "periode", nn: "periode", en: "period")
    }
  }

  /// Whether the source's code was seen in a real answer.
  public func verification(_ word: String) -> String {
    switch word {
    case "seen":
      say(
        nb: "koden er sett i et virkelig svar", nn: "koden er sedd i eit verkeleg svar",
        en: "the code was seen in a real answer")
    case "query":
      say(nb: "koden er sett i en spørring", nn: "koden er sedd i ei spørjing", en: "the code was seen in a query")
    case "documentation":
      say(
        nb: "koden er sett i dokumentasjon", nn: "koden er sedd i dokumentasjon",
        en: "the code was seen in documentation")
    case "notSSB": say(nb: "ikke fra SSB", nn: "ikkje frå SSB", en: "not from Statistics Norway")
    default: say(nb: "koden er ikke bekreftet", nn: "koden er ikkje stadfesta", en: "the code is not verified")
    }
  }

  // MARK: Figures

  /// Why a cell is empty.
  public func missing(_ reason: MissingReason) -> String {
    switch reason {
    case .notApplicable: say(nb: "ikke aktuelt", nn: "ikkje aktuelt", en: "not applicable")
    case .notAvailable: say(nb: "tall mangler", nn: "tal manglar", en: "not available")
    case .confidential: say(nb: "skjermet", nn: "skjerma", en: "confidential")
    case .notReported: say(nb: "ikke rapportert", nn: "ikkje rapportert", en: "not reported")
    case .invalidCodeYear:
      say(nb: "ingen kommune det året", nn: "ingen kommune det året", en: "no municipality that year")
    case .notYetPublished: say(nb: "ikke publisert ennå", nn: "ikkje publisert enno", en: "not yet published")
    }
  }

  /// How final a figure is.
  public func status(_ status: ObservationStatus) -> String {
    switch status {
    case .provisional: say(nb: "foreløpig", nn: "førebels", en: "provisional")
    case .final: say(nb: "endelig", nn: "endeleg", en: "final")
    case .revised: say(nb: "revidert", nn: "revidert", en: "revised")
    case .withdrawn: say(nb: "trukket", nn: "trekt", en: "withdrawn")
    case .unknown: say(nb: "status ukjent", nn: "status ukjend", en: "status unknown")
    }
  }

  /// The same of several figures.
  public func statusOfSeveral(_ status: ObservationStatus) -> String {
    switch status {
    case .provisional: say(nb: "foreløpige", nn: "førebelse", en: "provisional")
    case .final: say(nb: "endelige", nn: "endelege", en: "final")
    case .revised: say(nb: "reviderte", nn: "reviderte", en: "revised")
    case .withdrawn: say(nb: "trukket", nn: "trekte", en: "withdrawn")
    case .unknown: say(nb: "av ukjent status", nn: "av ukjend status", en: "of unknown status")
    }
  }

  /// The same in a letter or two, where a figure is not final; nothing for one that is.
  public func statusMark(_ status: ObservationStatus?) -> String {
    switch status {
    case .provisional: say(nb: "f", nn: "f", en: "p")
    case .unknown: "?"
    case .withdrawn: self.status(.withdrawn)
    case .final, .revised, nil: ""
    }
  }

  /// What a fact is.
  public func kind(_ kind: FactKind) -> String {
    switch kind {
    case .observation: say(nb: "Tall", nn: "Tal", en: "Figure")
    case .target: say(nb: "Grense", nn: "Grense", en: "Limit")
    case .distance: say(nb: "Avstand", nn: "Avstand", en: "Distance")
    case .change: say(nb: "Endring", nn: "Endring", en: "Change")
    case .rank: say(nb: "Plass", nn: "Plass", en: "Rank")
    case .reporting: say(nb: "Kommuner med tall", nn: "Kommunar med tal", en: "Municipalities with a figure")
    case .count: say(nb: "Antall", nn: "Antal", en: "Count")
    }
  }

  // MARK: Targets

  /// The sign of a target's status: it says the same in every language.
  public static func sign(_ status: TargetStatus) -> String {
    switch status {
    case .met: "✔"
    case .nearlyMet: "◐"
    case .missed: "▲"
    case .noData: ".."
    }
  }

  /// A target's status as a word.
  public func targetStatus(_ status: TargetStatus) -> String {
    switch status {
    case .met: say(nb: "Nådd", nn: "Nådd", en: "Met")
    case .nearlyMet: say(nb: "Nesten nådd", nn: "Nesten nådd", en: "Nearly met")
    case .missed: say(nb: "Ikke nådd", nn: "Ikkje nådd", en: "Missed")
    case .noData: say(nb: "Ingen tall", nn: "Ingen tal", en: "No figure")
    }
  }

  /// A target's status as sign and word.
  public func signedStatus(_ status: TargetStatus) -> String { "\(Self.sign(status)) \(targetStatus(status))" }

  /// What stands behind a target.
  public func basis(_ basis: TargetBasis) -> String {
    switch basis {
    case .council: say(nb: "kommunestyret", nn: "kommunestyret", en: "council")
    case .regulation: say(nb: "finansreglement", nn: "finansreglement", en: "finance rules")
    case .guideline: say(nb: "veiledende", nn: "rettleiande", en: "guideline")
    case .unstated: say(nb: "vedtak ikke oppgitt", nn: "vedtak ikkje oppgitt", en: "decision not stated")
    }
  }

  /// The limit of a target: `minst 1,75 %`.
  public func limit(_ bound: TargetBound, unit: Unit) -> String {
    switch bound {
    case .floor(let limit, let strict):
      (strict ? say(nb: "over", nn: "over", en: "above") : say(nb: "minst", nn: "minst", en: "at least"))
        + " " + numbers.amount(limit, unit)
    case .ceiling(let limit, let strict):
      (strict ? say(nb: "under", nn: "under", en: "below") : say(nb: "høyst", nn: "høgst", en: "at most"))
        + " " + numbers.amount(limit, unit)
    case .band(let lower, let upper): numbers.number(lower) + "–" + numbers.amount(upper, unit)
    }
  }
}
