import Application
import Assembly
import Comparing
import Documents
import Figures
import Findings
import Pages
import Regions
import Statistics
import Values
import Wording

extension PageParts {
  /// The front page: what the newest briefing says first, every target, and where to go on.
  func overview() throws -> Reply {
    let answer = try inquiry.brief(values.asked)
    let (briefing, subject, year) = (answer.report, answer.subject, answer.year)
    let query: [(String, String?)] = [("municipality", subject.code.rawValue), ("year", String(year))]
    let sayings = BriefingWords(language)
    var blocks = [SiteBlock.title(sayings.text(briefing.headline).plain)]
    if let notice = sayings.provisionalNotice(briefing) { blocks.append(.paragraph(Line(notice, .missed))) }
    blocks += [
      whoAndWhen([""], subject, year: values.integer("year")),
      .list(
        briefing.findings.prefix(8).map {
          Line([Run(sayings.claim($0).plain, .strong), Run(" " + sayings.detail($0).plain)])
        }),
    ]
    let unavailable = inquiry.context(of: answer).unavailableLines(
      briefing.material.reports + briefing.material.context, onlyFailed: true)
    if !unavailable.isEmpty {
      blocks += [.heading(TableWords(language).notCompared), .list(unavailable)]
    }
    blocks += try targets(briefing.material.assessments, briefing.material.reports, inquiry.context(of: answer), query)
    blocks += [
      .links([
        link(answers.theBriefing(of: year), ["briefings", subject.code.rawValue, String(year)]),
        link(answers.everything(about: subject.name), ["municipalities", subject.code.rawValue]),
        link(answers.compareKeyFigures, ["compare"], query),
      ]), .links(downloads(.targets, query)),
    ]
    return try page("\(subject.name) \(year)", blocks).passing(briefing.hasFailure)
  }

  /// Every target; one whose key figure nobody has reported that year is named, and leads nowhere.
  private func targets(
    _ assessments: [TargetAssessment], _ reports: [RankingReport], _ context: ReportContext,
    _ query: [(String, String?)]
  ) throws -> [SiteBlock] {
    guard !assessments.isEmpty else { return [] }
    let numbers = context.numbers
    let header = [
      (words.keyFigure, false), (words.value, true), (words.target, false),
      (words.status, false), (words.change, false), (words.rank, false),
    ]
    let rows = try assessments.map { assessment -> [SiteTable.Cell] in
      let indicator = assessment.indicator
      let years = try inquiry.workbench.store.years(of: indicator.id, asOf: nil)
      let report = reports.first { $0.indicator.id == indicator.id }
      let emphasis: Emphasis =
        switch assessment.current.status {
        case .met: .met
        case .nearlyMet: .nearlyMet
        case .missed: .missed
        case .noData: .muted
        }
      return [
        SiteTable.Cell(
          indicator.shortLabel[language],
          address: years.contains(assessment.current.year)
            ? address(["indicators", indicator.id.rawValue], query) : nil),
        SiteTable.Cell(assessment.current.value.map { numbers.amount($0, indicator.unit) } ?? ".."),
        SiteTable.Cell(FigureWords(language).limit(assessment.target.bound, unit: indicator.unit)),
        SiteTable.Cell(Line(FigureWords(language).targetStatus(assessment.current.status), emphasis)),
        SiteTable.Cell(context.changeText(assessment)),
        SiteTable.Cell(report.flatMap(place) ?? "–"),
      ]
    }
    let title = answers.statusAgainstTargets
    return [.heading(title), .table(SiteTable(header, rows: rows, label: title))]
  }

  /// `4 av 4`, among the first comparator's peers that rank it.
  private func place(_ report: RankingReport) -> String? {
    let ranked = report.rankings.lazy.compactMap(\.comparison).first { $0.own?.rank != nil }
    return ranked.flatMap { comparison in
      comparison.own?.rank.map { words.place($0.position, of: comparison.reporting) }
    }
  }
}
