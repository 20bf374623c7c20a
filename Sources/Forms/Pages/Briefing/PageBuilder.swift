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
  let medium: PageMedium

  init(_ briefing: Briefing, _ context: ReportContext, _ medium: PageMedium) {
    self.briefing = briefing
    self.context = context
    self.medium = medium
  }

  var material: BriefingMaterial { briefing.material }
  var numbers: NumberText { context.numbers }
  var language: Language { context.language }
  var words: BriefingPageWords { BriefingPageWords(language) }
  var sayings: BriefingWords { BriefingWords(language) }
  var columns: SheetColumnWords { SheetColumnWords(language) }
  var tableWords: PageTableWords { PageTableWords(language) }

  /// More bullets than this are no summary.
  private static let mostFindings = 6

  func page() -> PageModel {
    let name = material.subject.name
    let shown = briefing.findings.prefix(Self.mostFindings)
    return PageModel(
      logo: context.logo, language: language.rawValue, title: words.title(name, material.year),
      headlineText: sayings.text(briefing.headline).plain, sender: context.frame.sender(name),
      purpose: context.frame.purpose(material.year, material.topic),
      footer: footer, command: material.command, factsHeading: words.facts,
      factsNote: words.factsNote, css: PageTemplates.styleSheet, notice: sayings.provisionalNotice(briefing),
      registered: briefing.registered(language),
      isScreen: medium == .screen, words: templateWords,
      headline: sentence(sayings.text(briefing.headline)), hasFindings: !shown.isEmpty,
      findings: shown.map(bullet), scores: scores(), standing: standing(), questions: questions(),
      remarks: remarks(),
      development: development(), climate: climate(), numbers: numbersBehind(), sureness: sureness(),
      notCompared: notCompared(), caveats: caveats(),
      notToBeConcluded: sayings.notToBeConcluded, sources: sources(), conflicts: conflicts(), facts: factsTable())
  }

  private var footer: String {
    let name = words.footer(material.subject.name, material.year)
    return ([name] + [sayings.provisionalNotice(briefing)].compactMap { $0 }).joined(separator: " · ")
  }

  /// On paper about what stands there: the charts, and the places on other key figures where there are no targets.
  private func caveats() -> [String] {
    let isOnCharts = material.assessments.contains { $0.current.value != nil }
    let all = briefing.caveats.map(sayings.text)
    guard medium != .screen else { return all }
    let charted = briefing.chartedCaveats.map(sayings.text) + (briefing.trends.isEmpty ? [] : [words.axisCaveat])
    return unexplainedLine + (isOnCharts ? charted : all)
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
  func sentence(_ text: Text, strongest: String? = nil) -> PageModel.Sentence {
    let parts = text.pieces.map { piece -> (text: String, fact: String?) in
      switch piece {
      case .words(let words): (words, nil)
      case .number(let shown, let fact): (shown, fact)
      }
    }
    let first = strongest.flatMap { id in parts.firstIndex { $0.fact == id } }
    return PageModel.Sentence(
      parts: parts.enumerated().map { index, part in
        PageModel.Part(text: part.text, link: medium == .screen ? part.fact : nil, strong: index == first)
      })
  }

  private func bullet(_ finding: Finding) -> PageModel.Bullet {
    let (claim, detail) = (sayings.claim(finding), sayings.detail(finding))
    return PageModel.Bullet(
      claim: claim.isEmpty ? nil : sentence(claim),
      detail: detail.isEmpty
        ? nil : sentence(detail, strongest: finding.facts.first.flatMap { isFigure($0) ? $0 : nil }))
  }

  private func isFigure(_ id: String) -> Bool { briefing.facts.first { $0.id == id }?.kind == .observation }

  func questions() -> PageModel.Questions? {
    guard !briefing.questions.isEmpty else { return nil }
    return PageModel.Questions(
      heading: words.forDiscussion,
      items: briefing.questions.map { sentence(sayings.text($0)) })
  }
}
