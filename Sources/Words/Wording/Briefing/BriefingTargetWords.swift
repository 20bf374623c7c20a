import Comparing
import Figures
import Findings
import Statistics
import Values

/// The words of targets, and of rules and guidelines.
struct BriefingTargetWords: Phrasebook {
  let language: Language
  private let numbers: NumberText

  init(_ language: Language) {
    self.language = language
    numbers = NumberText(language)
  }

  func text(_ statement: TargetStatement) -> Text {
    switch statement {
    case .outcome(let indicator, let status, let change):
      return Text(outcome(indicator.shortLabel[language], status, change))
    case .value(let value, let unit, let year, let before):
      return self.value(numbers.amount(value, unit), unit, year, before)
    case .limit(let basis, let bound, let unit, let gap):
      let limit = targetName(basis) + " " + self.limit(bound, unit)
      return (gap.map { limit + "; " + text($0, unit) } ?? limit).sentence
    case .missedRunning(let years):
      let count = numbers.word(years, neuter: true)
      return say(
        nb: "Ikke nådd \(count) år på rad.", nn: "Ikkje nådd \(count) år på rad.", en: "Missed \(count) years running.")
    }
  }

  private func outcome(_ label: String, _ status: TargetStatus, _ change: TargetChange?) -> String {
    let (target, isGood) = (outcome(status), status == .met)
    guard let change else { return "\(label) \(target)." }
    let (way, isBetter) = (word(change), change == .better)
    let joins =
      change == .aboutUnchanged || isGood == isBetter
      ? say(nb: " og ", nn: " og ", en: " and ") : say(nb: ", men ", nn: ", men ", en: " but ")
    return "\(label) \(way)\(joins)\(target)."
  }

  private func word(_ change: TargetChange) -> String {
    switch change {
    case .better: say(nb: "bedrer seg", nn: "betrar seg", en: "improves")
    case .worse: say(nb: "svekkes", nn: "blir svekt", en: "weakens")
    case .aboutUnchanged:
      say(nb: "er omtrent uendret", nn: "er om lag uendra", en: "is about unchanged")
    }
  }

  /// What follows the name of a target's key figure.
  private func outcome(_ status: TargetStatus) -> String {
    switch status {
    case .met: say(nb: "når målet", nn: "når målet", en: "meets its target")
    case .nearlyMet: say(nb: "når nesten målet", nn: "når nesten målet", en: "nearly meets its target")
    case .missed: say(nb: "når ikke målet", nn: "når ikkje målet", en: "misses its target")
    case .noData: say(nb: "mangler tall", nn: "manglar tal", en: "has no figure")
    }
  }

  private func value(_ amount: Text, _ unit: Unit, _ year: Int, _ before: ValueBefore?) -> Text {
    let now: Text = say(nb: "\(amount) i \(year)", nn: "\(amount) i \(year)", en: "\(amount) in \(year)")
    guard let before else { return now + "." }
    guard let isRising = before.isRising else {
      return now + say(nb: ", som i \(before.year).", nn: ", som i \(before.year).", en: ", as in \(before.year).")
    }
    let old = numbers.amount(before.value, unit)
    let way = isRising ? say(nb: "opp", nn: "opp", en: "up") : say(nb: "ned", nn: "ned", en: "down")
    let running = before.running.flatMap { self.running($0.number, isRising: isRising) } ?? ""
    return now
      + say(
        nb: ", \(way) fra \(old) i \(before.year)\(running).", nn: ", \(way) frå \(old) i \(before.year)\(running).",
        en: ", \(way) from \(old) in \(before.year)\(running).")
  }

  /// `, andre år på rad med nedgang`; nil beyond ten.
  private func running(_ years: Int, isRising: Bool) -> String? {
    numbers.ordinal(years).map { ordinal in
      isRising
        ? say(
          nb: ", \(ordinal) år på rad med oppgang", nn: ", \(ordinal) år på rad med oppgang",
          en: ", rising for the \(ordinal) year running")
        : say(
          nb: ", \(ordinal) år på rad med nedgang", nn: ", \(ordinal) år på rad med nedgang",
          en: ", falling for the \(ordinal) year running")
    }
  }

  /// `minst 1,75 %`, `under 90 %`, `fra 25 til 75 %`.
  func limit(_ bound: NotedBound, _ unit: Unit) -> Text {
    switch bound {
    case .floor(let limit, strict: false):
      say(nb: "minst ", nn: "minst ", en: "at least ") + numbers.amount(limit, unit)
    case .floor(let limit, strict: true): say(nb: "over ", nn: "over ", en: "above ") + numbers.amount(limit, unit)
    case .ceiling(let limit, strict: false):
      say(nb: "høyst ", nn: "høgst ", en: "at most ") + numbers.amount(limit, unit)
    case .ceiling(let limit, strict: true):
      say(nb: "under ", nn: "under ", en: "below ") + numbers.amount(limit, unit)
    case .band(let lower, let upper):
      say(
        nb: "fra \(numbers.number(lower)) til ", nn: "frå \(numbers.number(lower)) til ",
        en: "from \(numbers.number(lower)) to ") + numbers.amount(upper, unit)
    }
  }

  private func text(_ gap: TargetGap, _ unit: Unit) -> Text {
    let amount = numbers.difference(gap.distance, unit)
    switch gap.isBelow {
    case true?:
      return say(nb: "\(amount) under grensen", nn: "\(amount) under grensa", en: "\(amount) below the limit")
    case false?:
      return say(nb: "\(amount) over grensen", nn: "\(amount) over grensa", en: "\(amount) above the limit")
    case nil: return say(nb: "akkurat på grensen", nn: "akkurat på grensa", en: "exactly at the limit")
    }
  }

  private func targetName(_ basis: TargetBasis) -> Text {
    switch basis {
    case .council: say(nb: "målet er", nn: "målet er", en: "the target is")
    case .regulation:
      say(nb: "finansreglementet krever", nn: "finansreglementet krev", en: "the finance rules require")
    case .guideline: say(nb: "veiledende norm er", nn: "rettleiande norm er", en: "the guideline is")
    case .unstated: say(nb: "målet er", nn: "målet er", en: "the target is")
    }
  }

  // MARK: Rules

  func text(_ statement: RulesStatement) -> Text {
    switch statement {
    case .broken(let broken, let all, let isWhole): return rules(broken, of: all, isWhole: isWhole)
    case .withoutFigure(let missing): return without(missing)
    case .figures(let figures): return numbers.list(figures.map(text)).sentence
    }
  }

  private func text(_ figure: RuleFigure) -> Text {
    let (label, unit) = (numbers.midSentence(figure.indicator.shortLabel[language]), figure.indicator.unit)
    let value = figure.value.map { numbers.amount($0, unit) } ?? ".."
    return "\(label): \(value) (\(limit(figure.bound, unit)))"
  }

  private func rules(_ broken: Noted<Int>, of all: Noted<Int>, isWhole: Bool) -> Text {
    let (few, many) = (numbers.word(broken).capitalised, numbers.word(all))
    let known = isWhole ? "" : say(nb: " med tall", nn: " med tal", en: " with a figure")
    switch (broken.number, all.number) {
    case (0, 1):
      return say(
        nb: "Den ene regelen\(known) er overholdt.", nn: "Den eine regelen\(known) er halden.",
        en: "The \(many) rule\(known) is met.")
    case (0, _):
      return say(
        nb: "Alle \(many) regler og normer\(known) er overholdt.",
        nn: "Alle \(many) reglar og normer\(known) er haldne.",
        en: "All \(many) rules and guidelines\(known) are met.")
    case (_, 1):
      return say(
        nb: "Den ene regelen\(known) er ikke overholdt.", nn: "Den eine regelen\(known) er ikkje halden.",
        en: "The \(many) rule\(known) is not met.")
    default:
      let isOne = broken.number == 1
      return say(
        nb: "\(few) av \(many) regler og normer\(known) er ikke overholdt.",
        nn: "\(few) av \(many) reglar og normer\(known) er ikkje \(isOne ? "halden" : "haldne").",
        en: "\(few) of \(many) rules and guidelines\(known) \(isOne ? "is" : "are") not met.")
    }
  }

  private func without(_ missing: Noted<Int>) -> Text {
    let many = numbers.word(missing).capitalised
    return say(
      nb: "\(many) til har ikke tall.", nn: "\(many) til har ikkje tal.",
      en: "\(many) more \(missing.number == 1 ? "has" : "have") no figure.")
  }
}
