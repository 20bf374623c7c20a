import Figures
import Values

/// What a figure's properties are called: its direction, scope and status, and how it stands against a target.
public struct FigureWords: Phrasebook {
  public let language: Language

  /// Properties of figures in a language.
  public init(_ language: Language) { self.language = language }

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
}
