import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values

/// The words of one key figure over the years.
public struct TrendWords: Phrasebook {
  public let language: Language

  /// Trends in a language.
  public init(_ language: Language) { self.language = language }

  private var numbers: NumberText { NumberText(language) }

  public func none(_ name: String) -> String {
    say(nb: "Ingen tall for \(name).", nn: "Ingen tal for \(name).", en: "No figures for \(name).")
  }

  /// The unit, and in the kroner of which year.
  public func unit(_ report: TrendReport) -> String {
    let base = report.prices.map { prices in
      say(nb: ", \(prices.base)-kroner", nn: ", \(prices.base)-kroner", en: ", \(prices.base) prices")
    }
    return numbers.unitName(report.indicator.unit) + (base ?? "")
  }

  public var others: String { say(nb: "De andre", nn: "Dei andre", en: "The others") }

  /// Whose development a line shows.
  public func name(_ line: PeerLine, _ name: (RegionCode) -> String) -> String {
    switch line.whose {
    case .member(let code): name(code)
    case .median(let comparator): "\(comparator.name[language]), median"
    }
  }

  public var seriesBreak: String { say(nb: "brudd", nn: "brot", en: "break") }

  /// How a value came to stand for the municipality, where that needs saying.
  public func basis(
    _ point: TrendPoint, of subject: Municipality, name: (RegionCode) -> String
  ) -> String {
    switch point.basis {
    case .own:
      subject.codeThen(in: point.year).map { say(nb: "som \($0)", nn: "som \($0)", en: "as \($0)") } ?? ""
    case .sameName(let code): "\(name(code)) (\(code))"
    case .sum(let codes):
      say(
        nb: "sum av \(codes.count) kommuner", nn: "sum av \(codes.count) kommunar",
        en: "sum of \(codes.count) municipalities")
    }
  }

  // MARK: Judgements

  /// The trend and, beside it, the peers' movement over the same years.
  public func judgements(_ report: TrendReport) -> [String] {
    (report.assessment.map { [trend($0, report.indicator)] } ?? noYears(report.trend))
      + report.movements.map { movement($0, report.indicator) }
  }

  /// What can be said of a series: too few years, no clear way, or up or down by so much a year.
  public func trend(_ assessment: TrendAssessment, _ indicator: Indicator) -> String {
    let span = "\(assessment.years.lowerBound)–\(assessment.years.upperBound)"
    let count = assessment.count
    guard let slope = assessment.slope, let chance = assessment.pValue, let tendency = assessment.tendency else {
      return say(
        nb: "For få år til en trend (\(count), \(span)).", nn: "For få år til ein trend (\(count), \(span)).",
        en: "Too few years for a trend (\(count), \(span)).")
    }
    let (way, pace) = (self.way(tendency), numbers.shortDifference(slope, indicator.unit))
    let p = numbers.number(chance)
    return say(
      nb: "\(way), \(span): \(pace) i året (Theil–Sen); eksakt Mann–Kendall p = \(p), \(count) år.",
      nn: "\(way), \(span): \(pace) i året (Theil–Sen); eksakt Mann–Kendall p = \(p), \(count) år.",
      en: "\(way), \(span): \(pace) a year (Theil–Sen); exact Mann–Kendall p = \(p), \(count) years.")
      + (assessment.certainty == .indicative ? hint : assessment.correction > 1 ? corrected : "")
  }

  private var corrected: String {
    say(
      nb: " Korrigert for at årene henger sammen (Hamed og Rao).",
      nn: " Korrigert for at åra heng saman (Hamed og Rao).",
      en: " Corrected for years that hang together (Hamed and Rao).")
  }

  private func way(_ tendency: TrendAssessment.Tendency) -> String {
    switch tendency {
    case .rising: say(nb: "Stigende", nn: "Stigande", en: "Rising")
    case .falling: say(nb: "Synkende", nn: "Synkande", en: "Falling")
    case .unclear: say(nb: "Ingen klar trend", nn: "Ingen klar trend", en: "No clear trend")
    }
  }

  private var hint: String {
    say(
      nb: " Bare en antydning: færre enn ti år.", nn: " Berre ei antyding: færre enn ti år.",
      en: " Indicative only: fewer than ten years.")
  }

  /// How the peers' median moved over the same years.
  public func movement(_ movement: PeerMovement, _ indicator: Indicator) -> String {
    let name = movement.comparator.name[language]
    let (from, to) = (numbers.amount(movement.from, indicator.unit), numbers.amount(movement.to, indicator.unit))
    let (first, last) = (movement.years.lowerBound, movement.years.upperBound)
    let count = movement.count
    return say(
      nb: "\(name): medianen av de andre gikk fra \(from) i \(first) til \(to) i \(last) (\(count) med tall begge år).",
      nn:
        "\(name): medianen av dei andre gjekk frå \(from) i \(first) til \(to) i \(last) (\(count) med tal begge åra).",
      en: "\(name): the median of the others went from \(from) in \(first) to \(to) in \(last) "
        + "(\(count) with figures in both).")
  }

  /// A series that ends before its last break leaves nothing to test.
  private func noYears(_ trend: Trend) -> [String] {
    guard let last = trend.breaks.map(\.year).max() else { return [] }
    return [
      say(
        nb: "For få år til en trend: ingen tall etter bruddet i \(last).",
        nn: "For få år til ein trend: ingen tal etter brotet i \(last).",
        en: "Too few years for a trend: no figure after the break in \(last).")
    ]
  }

  /// Why there is no series at all.
  public var needAdjusted: String {
    say(
      nb: "Behovskorrigerte tall er ingen tidsserie: behovet regnes på nytt hvert år. Sammenlign kommuner i ett år.",
      nn: "Behovskorrigerte tal er ingen tidsserie: behovet blir rekna på nytt kvart år. Samanlikn kommunar i eitt år.",
      en: "Need-adjusted figures are no time series: need is reckoned anew each year. Compare municipalities in one "
        + "year.")
  }
}
