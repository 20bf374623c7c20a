import Comparing
import Figures
import Findings
import Values

/// The words of where a figure comes from.
public struct ExplainWords: Phrasebook {
  public let language: Language

  /// Explanations in a language.
  public init(_ language: Language) { self.language = language }

  private var numbers: NumberText { NumberText(language) }
  private var figures: FigureWords { FigureWords(language) }

  /// What is told of the key figure itself, a line for each.
  ///
  /// `label` names the key figures of its formula.
  public func properties(_ indicator: Indicator, label: (IndicatorID) -> String) -> [String] {
    let unit = "\(measuredIn) \(numbers.unitName(indicator.unit))"
    let direction = figures.direction(indicator.direction)
    return ["\(unit); \(direction). \(indicator.directionReason[language])", scope(indicator.scope)]
      + (indicator.counted.isEmpty ? [] : ["\(counts): \(indicator.counted)."])
      + (indicator.source.map { source in
        ["\(tableAndCode): \(source.description) (\(figures.verification(indicator.verification)))."]
      } ?? [])
      + (indicator.formula.map { ["\(formula): \(SourceWords(language).formula($0, label: label))."] } ?? [])
  }

  private var formula: String { say(nb: "Formel", nn: "Formel", en: "Formula") }

  private var measuredIn: String { say(nb: "Måles i", nn: "Målt i", en: "Measured in") }
  private var counts: String { say(nb: "Teller", nn: "Tel", en: "Counts") }
  private var tableAndCode: String {
    say(nb: "SSBs tabell og kode", nn: "SSB sin tabell og kode", en: "Statistics Norway's table and code")
  }

  private func scope(_ scope: AccountingScope) -> String {
    let word = figures.scope(scope)
    return say(
      nb: "Regnskapsomfang: \(word).", nn: "Rekneskapsomfang: \(word).", en: "Accounting scope: \(word).")
  }

  public var noSource: String {
    say(
      nb: "Ingen kilde har dette tallet.", nn: "Inga kjelde har dette talet.", en: "No source has this figure.")
  }

  /// Everything about one source's figure, after the figure: whether it is used, how final, and what leads back to it.
  ///
  /// `label` names the key figures of a formula.
  public func version(
    _ version: ExplainedVersion, isChosen: Bool, label: (IndicatorID) -> String
  ) -> String { told(version, "(\(isChosen ? used : notUsed)), ", label) }

  /// The same about a cell of a formula.
  public func cell(_ cell: ExplainedCell, label: (IndicatorID) -> String) -> String { told(cell.version, "– ", label) }

  private func told(_ version: ExplainedVersion, _ use: String, _ label: (IndicatorID) -> String) -> String {
    let observation = version.observation
    let known = "\(self.known) \(numbers.date(observation.known))"
    return [
      "\(use)\(figures.status(observation.status)), \(known).",
      observation.derivation.map { "\(reckoned): \(SourceWords(language).formula($0.formula, label: label))." },
      version.origin.map { source(observation, $0) }, version.sha256.map { "SHA-256 \($0.prefix(12))…" },
      observation.scope.map(scope), otherwise(observation), version.passage.map(passage),
    ].compactMap(\.self).joined(separator: " ")
  }

  /// In what a figure is not as the key figure says, in the source's words.
  private func otherwise(_ observation: Observation) -> String? {
    let told = observation.differences.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      "\(figures.aspect($0.key)): \($0.value)"
    }
    guard !told.isEmpty else { return nil }
    return say(nb: "Avviker i ", nn: "Avvik i ", en: "Differs in ") + told.joined(separator: "; ") + "."
  }

  public var cellsOfFormula: String {
    say(nb: "Cellene i formelen:", nn: "Cellene i formelen:", en: "The cells of the formula:")
  }

  private var reckoned: String { say(nb: "Regnet ut", nn: "Rekna ut", en: "Worked out") }
  private var used: String { say(nb: "brukt", nn: "brukt", en: "used") }
  private var notUsed: String { say(nb: "ikke brukt", nn: "ikkje brukt", en: "not used") }
  private var known: String { say(nb: "kjent", nn: "kjent", en: "known") }

  private func source(_ observation: Observation, _ origin: Origin) -> String {
    let licence = say(nb: "Lisens", nn: "Lisens", en: "Licence")
    return "\(origin.publisher): \(origin.title[language]), \(observation.dataset)#\(observation.locator). "
      + "\(licence): \(origin.licence[language])."
  }

  private func passage(_ passage: Passage) -> String {
    let madeBy = say(nb: "laget av", nn: "laga av", en: "made by")
    return "\(passage.section): «\(passage.text)»"
      + (passage.producer.isEmpty ? "" : " (\(madeBy) \(passage.producer))")
  }

  public var rankings: String {
    say(
      nb: "Rangeringer tallet går inn i", nn: "Rangeringar talet går inn i", en: "Rankings it enters")
  }
}
