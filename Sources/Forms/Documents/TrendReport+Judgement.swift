import Comparing
import Figures
import Statistics
import Values
import Wording

extension ReportContext {
  /// What can be said of a series: too few years, no clear way, or up or down by so much a year.
  func trendText(_ assessment: TrendAssessment, _ indicator: Indicator) -> String {
    let span = "\(assessment.years.lowerBound)–\(assessment.years.upperBound)"
    guard let slope = assessment.slope, let chance = assessment.pValue, let tendency = assessment.tendency else {
      return pick(
        "For få år til en trend (\(assessment.count), \(span)).",
        "Too few years for a trend (\(assessment.count), \(span)).")
    }
    let way =
      switch tendency {
      case .rising: pick("Stigende", "Rising")
      case .falling: pick("Synkende", "Falling")
      case .unclear: pick("Ingen klar trend", "No clear trend")
      }
    let pace = numbers.shortDifference(slope, indicator.unit)
    let hint =
      assessment.certainty == .indicative
      ? pick(" Bare en antydning: færre enn ti år.", " Indicative only: fewer than ten years.") : ""
    return pick(
      "\(way), \(span): \(pace) i året (Theil–Sen); eksakt Mann–Kendall p = \(numbers.number(chance)), \(assessment.count) år.",
      "\(way), \(span): \(pace) a year (Theil–Sen); exact Mann–Kendall p = \(numbers.number(chance)), \(assessment.count) years."
    ) + hint
  }

  /// How the peers' median moved over the same years.
  func movementText(_ movement: PeerMovement, _ indicator: Indicator) -> String {
    let name = movement.comparator.name[language]
    let (from, to) = (numbers.amount(movement.from, indicator.unit), numbers.amount(movement.to, indicator.unit))
    let (first, last) = (movement.years.lowerBound, movement.years.upperBound)
    return pick(
      "\(name): medianen av de andre gikk fra \(from) i \(first) til \(to) i \(last) (\(movement.count) med tall begge år).",
      "\(name): the median of the others went from \(from) in \(first) to \(to) in \(last) (\(movement.count) with figures in both)."
    )
  }
}

extension TrendReport {
  /// What the report was made with.
  var methods: [Method] {
    let used: [(Method, Bool)] = [
      (.values, true), (.averages, !movements.isEmpty), (.trend, assessment != nil), (.deflation, prices != nil),
    ]
    return used.filter(\.1).map(\.0)
  }

  /// The trend and, beside it, the peers' movement over the same years.
  func judgementLines(_ context: ReportContext) -> [String] {
    (assessment.map { [context.trendText($0, indicator)] } ?? noYears(context))
      + movements.map { context.movementText($0, indicator) }
  }

  /// A series that ends before its last break leaves nothing to test.
  private func noYears(_ context: ReportContext) -> [String] {
    guard let last = trend.breaks.map(\.year).max() else { return [] }
    return [
      context.pick(
        "For få år til en trend: ingen tall etter bruddet i \(last).",
        "Too few years for a trend: no figure after the break in \(last).")
    ]
  }

  /// Why there is no series at all.
  func needAdjustedText(_ context: ReportContext) -> String? {
    guard trend.isNeedAdjusted(indicator) else { return nil }
    return context.pick(
      "Behovskorrigerte tall er ingen tidsserie: behovet regnes på nytt hvert år. Sammenlign kommuner i ett år.",
      "Need-adjusted figures are no time series: need is reckoned anew each year. Compare municipalities in one year.")
  }

  /// Which deflator, and which years of it are estimates.
  func priceNotes(_ context: ReportContext) -> [String] {
    guard let prices else { return [] }
    let name = prices.deflator.name[context.language]
    let estimates = trend.points.map(\.year).filter { prices.deflator.estimates.contains($0) }
    let used = Set(estimates + (prices.deflator.estimates.contains(prices.base) ? [prices.base] : [])).sorted()
    let told = context.pick(
      "Beløpene er i \(prices.base)-kroner: \(name), \(prices.deflator.version).",
      "Amounts are in \(prices.base) kroner: \(name), \(prices.deflator.version).")
    let years = context.numbers.list(used.map(String.init))
    let estimate = context.pick("Deflatoren er et anslag for \(years).", "The deflator is an estimate for \(years).")
    let untold = context.numbers.list(prices.tooLarge(in: trend).map(String.init))
    let large = context.pick(
      "Beløpet for \(untold) er for stort til å regnes om.", "The amount of \(untold) is too large to be converted.")
    return [told] + (used.isEmpty ? [] : [estimate]) + (untold.isEmpty ? [] : [large])
  }

  func json(_ prices: ConstantPrices, _ context: ReportContext) -> JSONValue {
    .object([
      ("base", .integer(prices.base)), ("deflator", .string(prices.deflator.name[context.language])),
      ("version", .string(prices.deflator.version)),
      ("estimates", .array(prices.deflator.estimates.sorted().map { .integer($0) })),
    ])
  }
}

extension TrendAssessment {
  var json: JSONValue {
    .object([
      ("from", .integer(years.lowerBound)), ("to", .integer(years.upperBound)), ("years", .integer(count)),
      ("certainty", .string(certainty.rawValue)), ("slope", .optional(slope)), ("pValue", .optional(pValue)),
      ("tendency", .optional(tendency?.rawValue)),
    ])
  }
}

extension PeerMovement {
  var json: JSONValue {
    .object([
      ("comparator", .string(comparator.id)), ("from", .integer(years.lowerBound)), ("to", .integer(years.upperBound)),
      ("peers", .integer(count)), ("medianFrom", .number(from)), ("medianTo", .number(to)),
    ])
  }
}
