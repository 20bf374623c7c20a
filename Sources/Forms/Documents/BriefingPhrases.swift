import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values

/// Headings and lines that every form of the briefing shares.
extension ReportContext {
  /// `Slik ligger Lillehammer an mot Hamar, Gjøvik, Ringsaker og gruppetallene i 2023`.
  public func standingHeading(_ briefing: Briefing) -> String {
    let name = briefing.material.subject.name
    let sets = briefing.strips.map { figure in
      figure.comparison.members.map(\.code).filter { $0 != briefing.material.subject.code }.sorted()
    }
    let years = Set(briefing.strips.map(\.report.year))
    let when = years.count == 1 ? years.first.map { pick(" i \($0)", " in \($0)") } ?? "" : ""
    guard let first = briefing.strips.first, let peers = sets.first, peers.count <= 4, sets.allSatisfy({ $0 == peers })
    else { return pick("Slik ligger \(name) an", "Where \(name) stands") + when }
    let names = first.comparison.members.map(\.code).filter(peers.contains).map { self.name($0) }
    let groups = first.ranking.references.isEmpty ? [] : [pick("gruppetallene", "the group figures")]
    return pick("Slik ligger \(name) an mot ", "Where \(name) stands against ") + numbers.list(names + groups) + when
  }

  /// `Utvikling mot målene, 2019–2023`.
  public func developmentHeading(_ briefing: Briefing) -> String {
    let years = briefing.trends.flatMap { $0.points.map(\.year) }
    let span =
      years.min().flatMap { first in years.max().map { first == $0 ? ", \(first)" : ", \(first)–\($0)" } } ?? ""
    let hasTargets = briefing.trends.contains { $0.target != nil }
    return
      (hasTargets ? pick("Utvikling mot målene", "Development against the targets") : pick("Utvikling", "Development"))
      + span
  }

  /// Who sends it.
  public func sender(_ briefing: Briefing) -> String {
    let name = briefing.material.subject.name
    return pick("\(name) kommune", "\(name) municipality")
  }

  /// What it is, and for whom.
  public func purpose(_ briefing: Briefing) -> String {
    let year = briefing.material.year
    return pick(
      "Styringsnotat for \(year) til kommunedirektøren og kommunestyret",
      "Management briefing for \(year) to the chief executive and the council")
  }

  /// How final a figure is, in a word; nothing for a final one.
  public func statusWord(_ status: ObservationStatus) -> String {
    status == .final ? "" : Phrases.observationStatus(status)[language]
  }

  /// What the short name leaves out: `% av brutto driftsinntekter`, or the unit.
  public func shortMeasure(_ indicator: Indicator) -> String {
    let unit = numbers.unitName(indicator.unit)
    let said = pick(unit, indicator.unit == .percent ? "a percentage" : unit)
    guard let place = indicator.label[language].firstRange(of: said) else { return unit }
    let rest = indicator.label[language][place.upperBound...]
    return rest.isEmpty || indicator.unit != .percent ? unit + rest : "%" + rest
  }

  /// What a strip shows: `Netto driftsresultat i prosent av brutto driftsinntekter, 2023 · høyere er bedre →`.
  public func measure(_ report: RankingReport) -> String {
    "\(measure(report.indicator)), \(report.year) · \(Phrases.direction(report.indicator.direction)[language])"
  }

  /// The full name, and the unit where the name does not say it.
  public func measure(_ indicator: Indicator) -> String {
    let label = indicator.label[language]
    let unit = numbers.unitName(indicator.unit)
    let isSaid =
      label.contains(unit) || label.contains("percentage") || unit.isEmpty || indicator.unit == .ratio
      || indicator.unit == .count
    return isSaid ? label : "\(label), \(unit)"
  }

  /// The rules of calculation in three sentences, and the date the figures were known on where one was asked for.
  public func methods(_ material: BriefingMaterial) -> String {
    let rules = pick(
      "Plass: standard konkurranserangering, kommunen selv medregnet. Median: Hyndman og Fan type 8, kommunen selv "
        + "utelatt. Målstatus: ved publisert presisjon.",
      "Rank: standard competition ranking, the municipality itself counted. Median: Hyndman and Fan type 8, itself left "
        + "out. Target status: at published precision.")
    let asOf =
      material.asOf.map {
        pick(" Tall slik de var kjent \(numbers.date($0)).", " Figures as known on \(numbers.date($0)).")
      } ?? ""
    return rules + asOf
  }
}

extension BriefingMaterial {
  /// The report of a key figure, with a target or without.
  public func report(_ indicator: String) -> RankingReport? {
    (reports + context).first { $0.indicator.id == indicator }
  }
}

extension String {
  /// The text without a prefix, its first letter large; as it is without the prefix.
  public func replacingPrefix(_ prefix: String) -> String {
    guard hasPrefix(prefix) else { return self }
    let rest = dropFirst(prefix.count)
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }
}
