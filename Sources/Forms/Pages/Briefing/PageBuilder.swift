import Charts
import Comparing
import Documents
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

/// Fills the page's model from a briefing.
struct PageBuilder {
  let briefing: Briefing
  let context: ReportContext
  let medium: BriefingPage.Medium

  init(_ briefing: Briefing, _ context: ReportContext, _ medium: BriefingPage.Medium) {
    self.briefing = briefing
    self.context = context
    self.medium = medium
  }

  var material: BriefingMaterial { briefing.material }
  var numbers: NumberText { context.numbers }
  var language: Language { context.language }
  var words: BriefingPageWords { BriefingPageWords(language) }
  var columns: SheetColumnWords { SheetColumnWords(language) }
  var tableWords: PageTableWords { PageTableWords(language) }

  /// More bullets than this are no summary.
  private static let mostFindings = 6

  func page() -> PageModel {
    let name = material.subject.name
    let shown = briefing.findings.prefix(Self.mostFindings)
    return PageModel(
      language: language.rawValue, title: words.title(name, material.year),
      headlineText: briefing.headline.text, sender: context.sender(briefing), purpose: context.purpose(briefing),
      footer: footer, command: material.command, factsHeading: words.facts,
      factsNote: words.factsNote, css: PageTemplates.styleSheet, notice: briefing.provisionalNotice,
      isScreen: medium == .screen, words: templateWords,
      headline: sentence(briefing.headline.claim, facts: briefing.headline.facts), hasFindings: !shown.isEmpty,
      findings: shown.map(bullet), scores: scores(), standing: standing(), questions: questions(),
      remarks: remarks(),
      development: development(), climate: climate(), numbers: numbersBehind(), sureness: sureness(),
      notCompared: notCompared(), caveats: caveats(),
      notToBeConcluded: briefing.notToBeConcluded, sources: sources(), conflicts: conflicts(), facts: factsTable())
  }

  private var footer: String {
    let name = words.footer(material.subject.name, material.year)
    return ([name] + [briefing.provisionalNotice].compactMap { $0 }).joined(separator: " · ")
  }

  /// On paper about what stands there: the charts, and the places on other key figures where there are no targets.
  private func caveats() -> [String] {
    let isOnCharts = material.assessments.contains { $0.current.value != nil }
    guard medium == .paper else { return briefing.caveats }
    return unexplainedLine
      + (isOnCharts ? briefing.chartedCaveats + (briefing.trends.isEmpty ? [] : [words.axisCaveat]) : briefing.caveats)
  }

  private var templateWords: TemplateWords {
    TemplateWords(
      skip: words.skip, page: words.page, of: words.of, indicator: columns.indicator, target: columns.target,
      status: columns.status, rank: columns.rank, development: tableWords.development, showTable: words.showTable,
      caveats: words.caveats, notToBeConcluded: words.notToBeConcluded, sourcesAndMethod: words.sourcesAndMethod,
      again: words.again)
  }

  // MARK: Sentences

  /// A sentence whose numbers lead to their facts, on a screen.
  func sentence(_ text: String, facts: [String], strongest: String? = nil) -> PageModel.Sentence {
    let parts = briefing.linked(text, facts: facts)
    let first = strongest.flatMap { id in parts.firstIndex { $0.fact == id } }
    return PageModel.Sentence(
      parts: parts.enumerated().map { index, part in
        PageModel.Part(text: part.text, link: medium == .screen ? part.fact : nil, strong: index == first)
      })
  }

  private func bullet(_ finding: Finding) -> PageModel.Bullet {
    // What the claim has said is taken, so that the detail's numbers find their own.
    let claimed = Set(briefing.linked(finding.claim, facts: finding.facts).compactMap(\.fact))
    let rest = finding.facts.filter { !claimed.contains($0) } + finding.facts.filter(claimed.contains)
    return PageModel.Bullet(
      claim: finding.claim.isEmpty ? nil : sentence(finding.claim, facts: finding.facts),
      detail: finding.detail.isEmpty
        ? nil
        : sentence(finding.detail, facts: rest, strongest: finding.facts.first.flatMap { isFigure($0) ? $0 : nil }))
  }

  private func isFigure(_ id: String) -> Bool { briefing.facts.first { $0.id == id }?.kind == .observation }

  func questions() -> PageModel.Questions? {
    guard !briefing.questions.isEmpty else { return nil }
    return PageModel.Questions(
      heading: words.forDiscussion,
      items: briefing.questions.map { sentence($0.text, facts: $0.facts) })
  }
}
