import Findings
import Values

extension FactWords {
  /// What was counted.
  func text(_ thing: CountedThing) -> String {
    switch thing {
    case .councilMet(let year):
      say(
        nb: "mål fra kommunestyret nådd i \(year)", nn: "mål frå kommunestyret nådde i \(year)",
        en: "council targets met in \(year)")
    case .councilInForce(let year):
      say(
        nb: "mål fra kommunestyret som gjelder i \(year)", nn: "mål frå kommunestyret som gjeld i \(year)",
        en: "council targets in force in \(year)")
    case .rulesWithoutFigure:
      say(
        nb: "regler og normer uten tall", nn: "reglar og normer utan tal", en: "rules and guidelines without a figure")
    case .namedPeers:
      say(
        nb: "kommuner rangert, kommunen selv medregnet", nn: "kommunar rangerte, kommunen sjølv medrekna",
        en: "municipalities ranked, the municipality itself counted")
    case .betterThanMedian, .levelWithMedian, .weakerThanMedian, .rankedKeyFigures: keyFigures(thing)
    case .rulesJudged:
      say(
        nb: "regler og normer med tall", nn: "reglar og normer med tal", en: "rules and guidelines with a figure")
    case .rulesBroken:
      say(
        nb: "regler og normer som ikke er overholdt", nn: "reglar og normer som ikkje er haldne",
        en: "rules and guidelines that are not met")
    case .compared(let name), .rank(let name), .streak(let name), .yearsOfStatus(let name),
      .yearsWithFigure(let name):
      of(NumberText(language).midSentence(name[language]), thing)
    case .earlierYear, .othersRevised, .moreChanges: changes(thing)
    }
  }

  private func keyFigures(_ thing: CountedThing) -> String {
    switch thing {
    case .betterThanMedian:
      say(
        nb: "nøkkeltall der kommunen er bedre enn medianen", nn: "nøkkeltal der kommunen er betre enn medianen",
        en: "key figures where the municipality is better than the median")
    case .levelWithMedian:
      say(
        nb: "nøkkeltall der kommunen er på nivå med medianen", nn: "nøkkeltal der kommunen er på nivå med medianen",
        en: "key figures where the municipality is on a level with the median")
    case .weakerThanMedian:
      say(
        nb: "nøkkeltall der kommunen er svakere enn medianen", nn: "nøkkeltal der kommunen er svakare enn medianen",
        en: "key figures where the municipality is weaker than the median")
    default:
      say(
        nb: "nøkkeltall rangert blant tretti eller flere kommuner",
        nn: "nøkkeltal rangerte blant tretti eller fleire kommunar",
        en: "key figures ranked among thirty or more municipalities")
    }
  }

  private func of(_ name: String, _ thing: CountedThing) -> String {
    switch thing {
    case .compared:
      say(
        nb: "kommuner med tall for \(name)", nn: "kommunar med tal for \(name)",
        en: "municipalities with a figure for \(name)")
    case .rank: say(nb: "plass på \(name)", nn: "plass på \(name)", en: "rank on \(name)")
    case .streak:
      say(
        nb: "år på rad i samme retning, \(name)", nn: "år på rad i same retning, \(name)",
        en: "years running in the same direction, \(name)")
    case .yearsOfStatus:
      say(
        nb: "år på rad med samme målstatus, \(name)", nn: "år på rad med same målstatus, \(name)",
        en: "years running with the same target status, \(name)")
    default: say(nb: "år med tall, \(name)", nn: "år med tal, \(name)", en: "years with a figure, \(name)")
    }
  }

  private func changes(_ thing: CountedThing) -> String {
    switch thing {
    case .othersRevised:
      say(
        nb: "reviderte tall for andre kommuner og grupper", nn: "reviderte tal for andre kommunar og grupper",
        en: "figures of other municipalities and groups revised")
    case .moreChanges(let kind):
      say(
        nb: "flere endringer av slaget \(kind)", nn: "fleire endringar av slaget \(kind)",
        en: "more changes of the kind \(kind)")
    default:
      say(
        nb: "året til det forrige notatet", nn: "året til det førre notatet", en: "year of the earlier briefing")
    }
  }
}
