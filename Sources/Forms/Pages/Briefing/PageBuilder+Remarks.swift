import Documents
import Figures
import Findings
import Values
import Wording

extension PageBuilder {
  /// What has changed since an earlier briefing, what has been said about the figures, and what nobody has explained.
  func remarks() -> [PageModel.Remarks] {
    let all = [
      briefing.changesHeading(context).map {
        PageModel.Remarks(
          id: "changes", heading: $0, items: briefing.changes.map { sentence(sayings.text($0)) })
      },
      PageModel.Remarks(
        id: "comments", heading: TableWords(language).comments,
        items: material.comments.map { plain(context.commentLine($0)) }),
      medium != .screen
        ? nil
        : PageModel.Remarks(
          id: "unexplained", heading: TableWords(language).unexplained,
          items: briefing.unexplained.map { sentence(sayings.text($0)) },
          nextCommand: briefing.explainCommand),
    ]
    return all.compactMap { $0 }.filter { !$0.items.isEmpty }
  }

  /// On paper, in one line, the key figures whose change nobody has explained.
  var unexplainedLine: [String] {
    let labels = briefing.unexplainedIndicators.map { $0.shortLabel[language] }
    guard !labels.isEmpty else { return [] }
    let list = numbers.list(labels.map { numbers.midSentence($0) })
    return [words.unexplained(list)]
  }

  /// What ranks and developments are worth; on a screen only, since paper has two pages.
  func sureness() -> [PageModel.Remarks] {
    guard medium == .screen else { return [] }
    let parts = [("sureness", briefing.rankSureness(context)), ("trends", briefing.trendSureness(context))]
    return parts.filter { !$0.1.lines.isEmpty }.map { id, part in
      PageModel.Remarks(id: id, heading: part.heading, items: part.lines.map(plain))
    }
  }

  /// The comparators that gave no answer, each with its reason; on paper, which has two pages, those alone that failed.
  func notCompared() -> [PageModel.Remarks] {
    let lines = context.unavailableLines(material.reports + material.context, onlyFailed: medium != .screen)
    guard !lines.isEmpty else { return [] }
    return [
      PageModel.Remarks(id: "not-compared", heading: TableWords(language).notCompared, items: lines.map(plain))
    ]
  }

  private func plain(_ line: Line) -> PageModel.Sentence {
    PageModel.Sentence(
      parts: line.runs.map { PageModel.Part(text: $0.text, link: nil, strong: $0.emphasis == .strong) })
  }
}
