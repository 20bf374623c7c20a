import Findings
import Values

/// The words of a briefing: a sentence for each statement, whose numbers know their facts.
public struct BriefingWords: Phrasebook {
  public let language: Language

  /// A briefing in a language.
  public init(_ language: Language) { self.language = language }

  /// The whole of what was found: the claim at the front, and what is said of it.
  public func text(_ finding: Finding) -> Text {
    [claim(finding), detail(finding)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The bold claim at the front; empty for none.
  public func claim(_ finding: Finding) -> Text { finding.claim.map(text) ?? Text() }

  /// What is said of the claim.
  public func detail(_ finding: Finding) -> Text { finding.detail.map(text).joined(separator: " ") }

  /// One statement.
  public func text(_ statement: Statement) -> Text {
    switch statement {
    case .headline(let statement): BriefingHeadlineWords(language).text(statement)
    case .target(let statement): BriefingTargetWords(language).text(statement)
    case .rules(let statement): BriefingTargetWords(language).text(statement)
    case .standing(let statement): BriefingStandingWords(language).text(statement)
    case .context(let statement): BriefingContextWords(language).text(statement)
    case .question(let statement): BriefingQuestionWords(language).text(statement)
    case .strip(let statement): BriefingChartWords(language).text(statement)
    case .trend(let statement): BriefingTrendWords(language).text(statement)
    case .climate(let statement): BriefingClimateWords(language).text(statement)
    case .change(let statement): BriefingChangeWords(language).text(statement)
    case .unexplained(let statement): BriefingChangeWords(language).text(statement)
    }
  }

  /// What a panel of years says, where the name of its key figure stands beside it.
  public func besideName(_ trend: TrendFigure) -> Text {
    guard case .trend(let statement) = trend.heading.claim else { return text(trend.heading) }
    return BriefingTrendWords(language).besideName(statement)
  }
}
