import Figures
import Values

/// What a fact that no publisher gave is, and how it was worked out.
extension Sentences {
  func councilMet(_ year: Int) -> String {
    pick("mål fra kommunestyret nådd i \(year)", "council targets met in \(year)")
  }
  func councilJudged(_ year: Int) -> String {
    pick("mål fra kommunestyret med tall for \(year)", "council targets with a figure for \(year)")
  }

  var namedPeers: String {
    pick("kommuner rangert, kommunen selv medregnet", "municipalities ranked, the municipality itself counted")
  }

  var betterThanMedian: String {
    pick(
      "nøkkeltall der kommunen er bedre enn medianen", "key figures where the municipality is better than the median")
  }

  var withMedian: String { pick("nøkkeltall med median", "key figures with a median") }
  var rankedKeyFigures: String {
    pick("nøkkeltall rangert blant ti eller flere kommuner", "key figures ranked among ten or more municipalities")
  }

  func compared(_ indicator: Indicator) -> String {
    pick("kommuner med tall for \(name(indicator))", "municipalities with a figure for \(name(indicator))")
  }

  func rank(_ indicator: Indicator) -> String { pick("plass på \(name(indicator))", "rank on \(name(indicator))") }

  func streak(_ indicator: Indicator) -> String {
    pick("år på rad i samme retning, \(name(indicator))", "years running in the same direction, \(name(indicator))")
  }

  func yearsOfStatus(_ indicator: Indicator) -> String {
    pick(
      "år på rad med samme målstatus, \(name(indicator))",
      "years running with the same target status, \(name(indicator))")
  }

  func yearsWithFigure(_ indicator: Indicator) -> String {
    pick("år med tall, \(name(indicator))", "years with a figure, \(name(indicator))")
  }

  var rulesJudged: String {
    pick("regler og normer med tall", "rules and guidelines with a figure")
  }

  var rulesBroken: String {
    pick("regler og normer som ikke er overholdt", "rules and guidelines that are not met")
  }

  var valueAgainstTarget: String { pick("verdien mot målet", "the value against the target") }
  var valueAgainstNearest: String {
    pick("verdien mot den nærmeste kommunens", "the value against the nearest municipality's")
  }

  func change(from first: Int, to last: Int) -> String {
    pick("(\(last) − \(first)) / \(first), i prosent", "(\(last) − \(first)) / \(first), in per cent")
  }

  func comparator(_ id: String, _ version: String) -> String {
    pick("sammenligneren \(id) \(version)", "comparator \(id) \(version)")
  }

  func comparedWith(_ others: Int) -> String {
    others == 1
      ? pick("sammenligning med én kommune", "comparison with one municipality")
      : pick("sammenligning med \(others) kommuner", "comparison with \(others) municipalities")
  }

  private func name(_ indicator: Indicator) -> String { numbers.midSentence(indicator.shortLabel[language]) }
}
