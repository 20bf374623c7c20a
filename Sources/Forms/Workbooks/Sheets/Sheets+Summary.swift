import Documents
import Figures
import Findings
import Regions
import Values
import Wording

extension Sheets {
  /// Headline, findings, questions and caveats, one a row.
  func summary(_ briefing: Briefing) -> Worksheet {
    let sayings = BriefingWords(context.language)
    func rows(_ part: String, _ findings: [Finding]) -> [[SheetValue]] {
      findings.map { [.text(part), .text(sayings.claim($0).plain), .text(sayings.detail($0).plain)] }
    }
    let said = SummarySheetWords(context.language)
    let material = briefing.material
    let about = "\(material.subject.name) (\(material.subject.code)), \(material.year)"
    var all: [[SheetValue]] = [[.text(said.headline), .text(sayings.text(briefing.headline).plain), .text(about)]]
    if let notice = sayings.provisionalNotice(briefing) { all.append([.text(heads.status), .text(notice), .empty]) }
    all += briefing.registered(context.language).map { [.text(heads.status), .text($0), .empty] }
    all += rows(said.finding, briefing.findings)
    all += rows(said.forDiscussion, briefing.questions)
    all += rows(said.changed, briefing.changes)
    all += material.comments.map { comment in
      let about = "\(comment.indicator) \(comment.year)"
      return [
        .text(said.comment), .text(about),
        .text("\(comment.text) (\(comment.author), \(comment.written))"),
      ]
    }
    all += rows(said.unexplained, briefing.unexplained)
    let reports = material.reports + material.context
    all += context.unavailableLines(reports).map {
      [.text(TableWords(context.language).notCompared), .empty, .text($0.text)]
    }
    all += briefing.caveats.map { [.text(said.caveat), .empty, .text(sayings.text($0))] }
    all.append([.text(said.again), .empty, .text(material.command)])
    return Worksheet(
      name: words.summary,
      columns: [
        SheetColumn(said.part, 16), SheetColumn(said.claim, 44, wraps: true),
        SheetColumn(said.text, 100, wraps: true),
      ], rows: all)
  }
}
