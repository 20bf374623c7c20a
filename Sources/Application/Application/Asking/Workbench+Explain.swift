import ComparatorMessages
import Comparing
import Figures
import Regions
import Values

extension Workbench {
  /// Where a figure comes from, what else was said of it, and which rankings it enters.
  public func explainReport(of indicator: Indicator, for subject: Municipality, year: Int) throws -> ExplainReport {
    let codes = [subject.code] + regions.references(for: subject, in: year)
    let figures = try codes.compactMap { code -> ExplainedFigure? in
      let versions = try store.versions(of: indicator.id, in: code, year: year, asOf: asOf)
      guard code == subject.code || !versions.isEmpty else { return nil }
      return ExplainedFigure(region: code, versions: try versions.map(explained))
    }
    let recorded = try store.conflicts(about: indicator.id).filter { conflict in
      codes.contains(conflict.region) && (conflict.year ?? year) == year
    }
    let report = try rankingReports(for: subject, [Question(indicator: indicator.id.rawValue, year: year)]).first
    let derived = (report?.conflicts ?? []).filter { conflict in !recorded.contains { $0.id == conflict.id } }
    return ExplainReport(
      subject: subject, indicator: indicator, year: year, figures: figures, conflicts: recorded + derived,
      ranking: report, target: try assessments(for: subject, year: year).first { $0.indicator.id == indicator.id })
  }

  private func explained(_ observation: Observation) throws -> ExplainedVersion {
    guard let derivation = observation.derivation else {
      return ExplainedVersion(
        observation: observation, origin: try store.origin(of: observation.dataset),
        passage: try store.passage(observation.locator, of: observation.dataset),
        sha256: try store.sha256(of: observation.dataset))
    }
    let cells = try derivation.cells.compactMap { cell in
      try indicator(cell.indicator).map { ExplainedCell(indicator: $0, version: try explained(cell)) }
    }
    return ExplainedVersion(observation: observation, origin: nil, passage: nil, sha256: nil, cells: cells)
  }
}
