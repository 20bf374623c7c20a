import Comparing
import Figures
import Findings
import Statistics
import Values

/// The words of a municipality's targets.
public struct TargetsWords: Phrasebook {
  public let language: Language

  /// Targets in a language.
  public init(_ language: Language) { self.language = language }

  private var numbers: NumberText { NumberText(language) }

  public func title(_ name: String, _ year: Int) -> String {
    say(nb: "Mål for \(name) \(year)", nn: "Mål for \(name) \(year)", en: "Targets of \(name) \(year)")
  }

  public func none(_ name: String) -> String {
    say(
      nb: "Ingen mål er registrert for \(name).", nn: "Ingen mål er registrerte for \(name).",
      en: "No targets are recorded for \(name).")
  }

  /// How many of the council's targets are met, nearly met, and without a figure.
  public func headline(_ report: TargetsReport) -> String {
    let counts = report.councilCounts
    guard counts.all > 0 else {
      return say(
        nb: "Ingen mål fra kommunestyret var vedtatt da.", nn: "Ingen mål frå kommunestyret var vedtekne då.",
        en: "No council target had been decided then.")
    }
    let (met, all) = (counts.met, counts.all)
    return say(
      nb: "\(met) av \(all) mål fra kommunestyret er nådd", nn: "\(met) av \(all) mål frå kommunestyret er nådde",
      en: "\(met) of \(all) council \(all == 1 ? "target" : "targets") met") + rest(counts) + "."
  }

  private func rest(_ counts: StatusCounts) -> String {
    let (nearly, none) = (counts.nearlyMet, counts.noData)
    let isOne = none == 1
    return
      (nearly == 0
      ? ""
      : say(nb: "; \(nearly) nesten nådd", nn: "; \(nearly) nesten nådd", en: "; \(nearly) nearly met"))
      + (none == 0
        ? ""
        : say(
          nb: "; \(none) uten tall", nn: "; \(none) utan tal", en: "; \(none) \(isOne ? "has" : "have") no figure"))
  }

  /// The heading above targets of one kind.
  public func heading(_ basis: TargetBasis) -> String {
    switch basis {
    case .council: say(nb: "Mål fra kommunestyret", nn: "Mål frå kommunestyret", en: "Council targets")
    case .regulation:
      say(nb: "Grenser i finansreglementet", nn: "Grenser i finansreglementet", en: "Limits of the finance rules")
    case .guideline:
      say(
        nb: "Veiledende normer («bør», uten vedtak)", nn: "Rettleiande normer («bør», utan vedtak)",
        en: "Guidelines (\u{201C}should\u{201D}, without a decision)")
    case .unstated:
      say(
        nb: "Mål der kilden ikke sier hvem som har vedtatt dem",
        nn: "Mål der kjelda ikkje seier kven som har vedteke dei",
        en: "Targets of which the source does not say who decided them")
    }
  }

  /// `−1,0 pp svakere`: the change since the year before, and whether it is better.
  public func change(_ assessment: TargetAssessment) -> String {
    guard let value = assessment.current.value, let before = assessment.previous?.value else { return ".." }
    let change = numbers.shortDifference(value - before, assessment.indicator.unit)
    guard assessment.indicator.direction != .neutral, let verdict = assessment.change else { return change }
    return change + " " + ScoreWords(language).verdict(verdict)
  }

  // MARK: Over the years

  /// How many years in a row a target was met, or missed, where it is two or more.
  public func running(_ assessment: TargetAssessment) -> String? {
    let years = assessment.yearsRunning
    guard years >= 2 else { return nil }
    let (label, count) = (assessment.indicator.shortLabel[language], numbers.word(years))
    switch assessment.current.status {
    case .met:
      return say(
        nb: "\(label): nådd \(count) år på rad.", nn: "\(label): nådd \(count) år på rad.",
        en: "\(label): met \(count) years in a row.")
    case .missed:
      return say(
        nb: "\(label): ikke nådd \(count) år på rad.", nn: "\(label): ikkje nådd \(count) år på rad.",
        en: "\(label): missed \(count) years in a row.")
    case .nearlyMet, .noData: return nil
    }
  }

  /// When the limit is reached at the years' pace: arithmetic, and said to be so.
  public func pace(_ assessment: TargetAssessment, in year: Int) -> String? {
    guard assessment.current.status == .missed, let reached = assessment.yearReachedAtPresentPace,
      let first = assessment.history.first?.year
    else { return nil }
    let label = assessment.indicator.shortLabel[language]
    return say(
      nb: "\(label): med samme takt som \(first)–\(year) nås grensen i \(reached). "
        + "Et regnestykke (Theil–Sen), ikke en prognose.",
      nn: "\(label): med same takt som \(first)–\(year) blir grensa nådd i \(reached). "
        + "Eit reknestykke (Theil–Sen), ikkje ein prognose.",
      en: "\(label): at the pace of \(first)–\(year) the limit is reached in \(reached). "
        + "Arithmetic (Theil–Sen), not a forecast.")
  }

  // MARK: When they apply

  /// That a figure is of another period than the year.
  public func otherPeriod(_ label: String, _ period: String) -> String {
    say(
      nb: "\(label) er for \(period), og ikke for hele året som målet gjelder.",
      nn: "\(label) er for \(period), og ikkje for heile året som målet gjeld.",
      en: "\(label) is of \(period), and not of the whole year that the target is for.")
  }

  /// That a decision came after years it is held against, and that its limit changed on the way.
  public func decisionNotes(_ assessment: TargetAssessment) -> [String] {
    let label = assessment.indicator.shortLabel[language]
    let late = assessment.history.filter(\.isRetrospective).map { String($0.year) }
    let decided = late.isEmpty ? nil : assessment.target.decidedOn.map(numbers.date)
    let periods = assessment.history.compactMap(\.period).map { otherPeriod(label, $0) }
    return periods + (decided.map { [retrospect(label, decided: $0, numbers.list(late))] } ?? [])
      + assessment.limitChanges.map { change in
        let unit = assessment.indicator.unit
        let (new, old) = (limit(change.new, unit), limit(change.old, unit))
        return say(
          nb: "\(label): målet er \(new) fra \(change.first); til og med \(change.last) er det \(old).",
          nn: "\(label): målet er \(new) frå \(change.first); til og med \(change.last) er det \(old).",
          en: "\(label): the target is \(new) from \(change.first); until \(change.last) it is \(old).")
      }
  }

  private func limit(_ bound: TargetBound, _ unit: Unit) -> String { FigureWords(language).limit(bound, unit: unit) }

  private func retrospect(_ label: String, decided: String, _ years: String) -> String {
    say(
      nb: "\(label): målet ble vedtatt \(decided); \(years) er målt i ettertid mot noe som ikke var vedtatt da.",
      nn: "\(label): målet vart vedteke \(decided); \(years) er målt i ettertid mot noko som ikkje var vedteke då.",
      en: "\(label): the target was decided on \(decided); \(years) is held in retrospect against what was not "
        + "decided then.")
  }

  /// That a target was not in force in a year.
  public func notInForce(_ target: Target, _ label: String, in year: Int) -> String {
    if let first = target.validFrom, first > year {
      return say(
        nb: "\(label): målet gjelder fra \(first); \(year) måles ikke mot det.",
        nn: "\(label): målet gjeld frå \(first); \(year) blir ikkje målt mot det.",
        en: "\(label): the target applies from \(first); \(year) is not held against it.")
    }
    let last = target.validTo.map(String.init) ?? ""
    return say(
      nb: "\(label): målet gjaldt til og med \(last); \(year) måles ikke mot det.",
      nn: "\(label): målet galdt til og med \(last); \(year) blir ikkje målt mot det.",
      en: "\(label): the target applied until \(last); \(year) is not held against it.")
  }

  public var firstYearUnknown: String {
    say(
      nb: "Kilden sier ikke fra hvilket år målene gjelder; de er brukt for alle år som vises.",
      nn: "Kjelda seier ikkje frå kva år måla gjeld; dei er brukte for alle år som blir viste.",
      en: "The source does not say from which year the targets apply; they are used for every year shown.")
  }
}
