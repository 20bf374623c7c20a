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

  /// Above the picture of what changed a figure, or its distance to others.
  public func question(_ report: BridgeReport) -> String {
    report.split != nil
      ? say(nb: "Hva endret tallet?", nn: "Kva endra talet?", en: "What changed the figure?")
      : say(
        nb: "Hva endret avstanden til de andre?", nn: "Kva endra avstanden til dei andre?",
        en: "What changed the distance to the others?")
  }

  /// The picture's rows, first and last the figure or the distance to a set's median; nil where nothing can be split.
  public func steps(_ report: BridgeReport) -> [(name: String, amount: PublishedValue)]? {
    let (from, to) = (String(report.from), String(report.to))
    if let bridge = report.split {
      return [(from, bridge.before)] + bridge.parts.map { (name($0.part), $0.amount) } + [(to, bridge.after)]
    }
    return report.mainSet?.gap.map { [(from, $0.before), (own, $0.own), (median($0), $0.median), (to, $0.after)] }
  }

  private var own: String { say(nb: "eget tall", nn: "eige tal", en: "own figure") }

  /// A median that falls adds to the distance, and one that rises takes from it.
  private func median(_ gap: GapBridge) -> String {
    if gap.median.isZero {
      return say(nb: "medianen sto stille", nn: "medianen stod stille", en: "the median stood still")
    }
    return gap.median.isNegative
      ? say(nb: "medianen steg", nn: "medianen steig", en: "the median rose")
      : say(nb: "medianen sank", nn: "medianen sokk", en: "the median fell")
  }

  /// What a bridge's picture is of: the figure, or its distance to the median of a set.
  public func measure(_ report: BridgeReport) -> String {
    let label = report.indicator.shortLabel[language]
    let years = "\(report.from)–\(report.to)"
    guard report.split == nil, let set = report.mainSet else { return "\(label), \(years)" }
    let name = set.comparator.name[language]
    return say(
      nb: "\(label), avstand til medianen, \(name), \(years)", nn: "\(label), avstand til medianen, \(name), \(years)",
      en: "\(label), distance to the median, \(name), \(years)")
  }

  /// Sets that have too few with figures in both years, in one line; nil without any.
  public func tooFew(_ sets: [BridgeReport.Set]) -> String? {
    let names = sets.filter { $0.gap == nil }.map { $0.comparator.name[language] }.joined(separator: ", ")
    guard !names.isEmpty else { return nil }
    return say(
      nb: "For få har tall begge år: \(names).", nn: "For få har tal begge åra: \(names).",
      en: "Too few have figures in both years: \(names).")
  }

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
    guard let place = place(set), let gap = set.gap else {
      return tooFew([set]) ?? ""
    }
    return place + " " + text(gap, report.indicator.unit)
  }

  /// What a set's line says of the place; nil with too few.
  public func place(_ set: BridgeReport.Set) -> String? {
    set.place.map { "\(set.comparator.name[language]): " + text($0) }
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
    let (own, others) = (numbers.shortDifference(gap.own, unit), numbers.shortDifference(gap.median, unit))
    let median = median(gap)
    return say(
      nb: "Avstand til medianen \(before) → \(after): eget tall \(own), og \(median), \(others).",
      nn: "Avstand til medianen \(before) → \(after): eige tal \(own), og \(median), \(others).",
      en: "Distance to the median \(before) → \(after): own figure \(own), and \(median), \(others).")
  }
}
