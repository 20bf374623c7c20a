import Comparing
import Figures
import Findings
import Regions
import Values
import Wording

/// Headings and lines that every form of the briefing shares.
extension ReportContext {
  /// The words around a briefing.
  public var frame: BriefingFrameWords { BriefingFrameWords(language) }

  /// `Slik ligger Lillehammer an mot Hamar, Gjøvik, Ringsaker og gruppetallene i 2023`.
  public func standingHeading(_ briefing: Briefing) -> String {
    let subject = briefing.material.subject
    let sets = briefing.strips.map { figure in
      figure.comparison.members.map(\.code).filter { $0 != subject.code }.sorted()
    }
    let years = Set(briefing.strips.map(\.report.year))
    let peers = sets.first.flatMap { first in first.count <= 4 && sets.allSatisfy { $0 == first } ? first : nil } ?? []
    let names = briefing.strips.first?.comparison.members.map(\.code).filter(peers.contains).map { name($0) }
    return frame.standing(
      subject.name, against: names ?? [],
      withGroups: !(briefing.strips.first?.ranking.references.isEmpty ?? true), in: years.count == 1 ? years.first : nil
    )
  }

  /// `Utvikling mot målene, 2019–2023`, of the years that are shown.
  public func developmentHeading(_ briefing: Briefing, over years: [Int]) -> String {
    frame.development(
      over: years,
      hasTargets: briefing.trends.contains { $0.target != nil })
  }

  /// How final a figure is, in a word; nothing for a final one.
  public func statusWord(_ status: ObservationStatus) -> String {
    status == .final ? "" : FigureWords(language).status(status)
  }

  /// What a strip shows: `Netto driftsresultat i prosent av brutto driftsinntekter, 2023 · høyere er bedre →`.
  public func measure(_ report: RankingReport) -> String {
    "\(measure(report.indicator)), \(report.year) · \(FigureWords(language).direction(report.indicator.direction))"
  }

  /// The full name, and the unit where the name does not say it.
  public func measure(_ indicator: Indicator) -> String { MeasureWords(language).long(indicator) }
}
