import Comparing
import Documents
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

extension Briefing {
  /// The briefing as a workbook: summary, rankings, targets, history and sources.
  public func workbook(_ context: ReportContext) -> SheetBook {
    let sheets = Sheets(context)
    let reports = material.reports + material.context
    let names = Dictionary(
      reports.map { ($0.indicator.id, $0.indicator.shortLabel[context.language]) },
      uniquingKeysWith: { first, _ in first })
    return SheetBook(
      title: BriefingWords(context.language).text(headline).plain, date: newestDate,
      sheets: [sheets.summary(self)] + (material.changes.map { [sheets.changes($0, names: names)] } ?? []) + [
        sheets.rankings(reports, charted: Set(council.map(\.indicator.id))),
        sheets.targets(material.assessments), sheets.history(material.assessments), sheets.sources(material.origins),
      ])
  }

  private var council: [TargetAssessment] { material.assessments.filter { $0.target.basis == .council } }
  private var newestDate: String { material.origins.newestDate }
}

extension RankingReport {
  /// Rankings as a workbook: the rows and the sources.
  public static func workbook(_ reports: [RankingReport], _ context: ReportContext) -> SheetBook {
    let sheets = Sheets(context)
    let origins = unique(reports.flatMap(\.origins))
    let subject = reports.first.map { "\($0.subject.name) \($0.year)" } ?? ""
    return SheetBook(
      title: subject, date: origins.newestDate,
      sheets: [sheets.rankings(reports, charted: Set(reports.map(\.indicator.id))), sheets.sources(origins)])
  }
}

extension TargetsReport {
  /// Targets as a workbook: the targets, their history and the sources.
  public func workbook(_ context: ReportContext) -> SheetBook {
    let sheets = Sheets(context)
    return SheetBook(
      title: "\(subject.name) \(year)", date: origins.newestDate,
      sheets: [sheets.targets(assessments), sheets.history(assessments), sheets.sources(origins)])
  }
}

extension [Origin] {
  /// The newest day among them; the beginning of time without any.
  var newestDate: String { map { $0.published ?? $0.retrieved }.max() ?? "1970-01-01" }
}

/// Each source once, in the order of first use.
private func unique(_ origins: [Origin]) -> [Origin] {
  var seen: Set<String> = []
  return origins.filter { seen.insert($0.id).inserted }
}
