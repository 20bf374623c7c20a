import ComparatorMessages
import Comparing
import Figures
import Regions
import Values

extension Workbench {
  /// The key figures named, or without names those with a target, or those there are figures for, each with its year.
  public func comparedQuestions(_ named: [IndicatorID], for subject: Municipality, year: Int) throws -> [Question] {
    let newest = try store.newestYears(in: subject.code, notAfter: year, asOf: asOf)
    guard named.isEmpty else { return named.map { Question(indicator: $0.rawValue, year: newest[$0] ?? year) } }
    let withTarget = targets(of: subject).filter { $0.applies(to: year) }.map(\.indicator).filter {
      newest[$0] == year
    }
    let ids =
      withTarget.isEmpty
      ? indicators.map(\.id).filter { newest[$0] == year && indicator($0)?.isRelative == true } : withTarget
    return ids.map { Question(indicator: $0.rawValue, year: year) }
  }

  /// A municipality's targets judged in a year, with conflicts and sources.
  public func targetsReport(for subject: Municipality, year: Int) throws -> TargetsReport {
    let assessments = try assessments(for: subject, year: year)
    let datasets = Set(
      assessments.flatMap { assessment in
        assessment.history.flatMap { $0.observation?.datasets ?? [] } + [assessment.target.dataset]
      })
    let conflicts = try assessments.flatMap { assessment in
      try standingConflicts(about: assessment.indicator.id).filter {
        $0.region == subject.code && ($0.year ?? year) <= year
      }
    }
    return TargetsReport(
      subject: subject, year: year, assessments: assessments,
      notInForce: targetsNotInForce(for: subject, year: year), conflicts: conflicts,
      origins: try datasets.sorted().compactMap { try store.origin(of: $0) })
  }
}
