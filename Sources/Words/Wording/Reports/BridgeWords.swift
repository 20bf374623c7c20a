import Comparing
import Figures
import Statistics
import Values

/// The words of why a figure, a place and a distance changed.
public struct BridgeWords: Phrasebook {
  public let language: Language

  /// Bridges in a language.
  public init(_ language: Language) { self.language = language }

  private var numbers: NumberText { NumberText(language) }

  public var what: String { say(nb: "Hva", nn: "Kva", en: "What") }
  public var size: String { say(nb: "Endring", nn: "Endring", en: "Change") }

  /// From which figure to which.
  public func change(_ report: BridgeReport) -> String {
    let unit = report.indicator.unit
    let (before, after) = (numbers.amount(report.before, unit), numbers.amount(report.after, unit))
    let way = numbers.shortDifference(report.after - report.before, unit)
    return say(
      nb: "Fra \(before) i \(report.from) til \(after) i \(report.to): \(way).",
      nn: "Frå \(before) i \(report.from) til \(after) i \(report.to): \(way).",
      en: "From \(before) in \(report.from) to \(after) in \(report.to): \(way).")
  }

  public func name(_ part: ValueBridge.Part) -> String {
    switch part {
    case .numerator: say(nb: "telleren", nn: "teljaren", en: "the numerator")
    case .denominator: say(nb: "nevneren", nn: "nemnaren", en: "the denominator")
    case .revision:
      say(
        nb: "revisjon av det første årets tall", nn: "revisjon av talet frå det første året",
        en: "revision of the first year's figure")
    case .rounding: say(nb: "avrunding", nn: "avrunding", en: "rounding")
    }
  }

  public func amount(_ amount: PublishedValue, _ unit: Unit) -> String { numbers.shortDifference(amount, unit) }

  /// Why the figure's change has no parts.
  public func reason(_ reason: BridgeReport.NoParts) -> String {
    switch reason {
    case .noFormula:
      say(
        nb: "Endringen lar seg ikke dele: nøkkeltallet har ingen formel i katalogen.",
        nn: "Endringa lèt seg ikkje dele: nøkkeltalet har ingen formel i katalogen.",
        en: "The change cannot be split: the key figure has no formula in the catalogue.")
    case .cellMissing:
      say(
        nb: "Endringen lar seg ikke dele: et av tallene i formelen mangler i ett av årene.",
        nn: "Endringa lèt seg ikkje dele: eit av tala i formelen manglar i eitt av åra.",
        en: "The change cannot be split: one of the formula's figures is missing in one of the years.")
    case .acrossBreak:
      say(
        nb: "Endringen lar seg ikke dele: et brudd ligger mellom årene.",
        nn: "Endringa lèt seg ikkje dele: eit brot ligg mellom åra.",
        en: "The change cannot be split: a break lies between the years.")
    }
  }

  /// One set's line: the place and the distance to the median, each with its parts.
  public func set(_ set: BridgeReport.Set, _ report: BridgeReport) -> String {
    let name = set.comparator.name[language]
    guard let place = set.place, let gap = set.gap else {
      return say(
        nb: "\(name): for få har tall begge år.", nn: "\(name): for få har tal begge åra.",
        en: "\(name): too few have figures in both years.")
    }
    return "\(name): " + text(place) + " " + text(gap, report.indicator.unit)
  }

  private func text(_ place: PlaceBridge) -> String {
    let (before, after) = (RankingWords.rank(place.before), RankingWords.rank(place.after))
    let (own, others, count) = (places(place.own), places(place.others), place.count)
    guard place.before != place.after || !place.own.isZero else {
      return say(
        nb: "plass \(after) av \(count) begge år.", nn: "plass \(after) av \(count) begge åra.",
        en: "rank \(after) of \(count) in both years.")
    }
    return say(
      nb: "plass \(before) → \(after) av \(count): eget tall står for \(own), de andres for \(others).",
      nn: "plass \(before) → \(after) av \(count): eige tal står for \(own), tala til dei andre for \(others).",
      en: "rank \(before) → \(after) of \(count): own figure accounts for \(own), the others for \(others).")
  }

  /// Places with their sign: down is above zero.
  private func places(_ places: PublishedValue) -> String {
    let number = numbers.number(places.trimmed(toAtLeast: 0).magnitude)
    let way =
      places.isZero
      ? "" : places.isNegative ? say(nb: " opp", nn: " opp", en: " up") : say(nb: " ned", nn: " ned", en: " down")
    return number + way
  }

  private func text(_ gap: GapBridge, _ unit: Unit) -> String {
    let (before, after) = (numbers.shortDifference(gap.before, unit), numbers.shortDifference(gap.after, unit))
    let (own, median) = (numbers.shortDifference(gap.own, unit), numbers.shortDifference(gap.median, unit))
    return say(
      nb: "Avstand til medianen \(before) → \(after): eget tall \(own), medianen \(median).",
      nn: "Avstand til medianen \(before) → \(after): eige tal \(own), medianen \(median).",
      en: "Distance to the median \(before) → \(after): own figure \(own), the median \(median).")
  }
}
