import Comparing
import Figures
import Values

/// The management briefing: what is worth saying, as statements whose every number is a fact.
///
/// It has no words: `Wording` has them, in the reader's language.
public struct Briefing: Sendable {
  public let material: BriefingMaterial
  public let headline: Finding
  public let findings: [Finding]
  /// Questions for discussion, from rules over the facts.
  public let questions: [Finding]
  /// What is otherwise than in an earlier briefing.
  public let changes: [Finding]
  /// Material variations that no comment explains.
  public let unexplained: [Finding]
  /// What the figures' limits are.
  public let caveats: [Caveat]
  /// Of these, what concerns the charts.
  public let chartedCaveats: [Caveat]
  /// The subject among few others, one strip for each key figure.
  public let strips: [StripFigure]
  /// The subject over the years, one panel for each key figure.
  public let trends: [TrendFigure]
  public let climate: LinesFigure?
  public let facts: [Fact]
  /// The newest day on which a provisional figure of the year was known; nil where none is provisional.
  public let provisionalAsOf: String?
}

extension Briefing {
  /// Writes the briefing.
  ///
  /// The same material gives the same briefing.
  public init(_ material: BriefingMaterial) {
    var writer = BriefingWriter(material)
    let headline = writer.headline()
    let findings = writer.findings()
    let strips = writer.strips()
    let questions = writer.questions()
    let trends = writer.trends()
    let climate = writer.climate()
    let changes = writer.changes()
    let unexplained = writer.unexplained()
    self.init(
      material: material, headline: headline, findings: findings, questions: questions, changes: changes,
      unexplained: unexplained, caveats: writer.caveats(material.reports + material.context),
      chartedCaveats: writer.caveats(material.reports, chartedOnly: true), strips: strips, trends: trends,
      climate: climate, facts: writer.book.facts, provisionalAsOf: writer.provisionalAsOf)
  }

  /// The names of comparators that nobody has signed; nil where there are none.
  public var builds: [Multilingual]? {
    let rankings = (material.reports + material.context).flatMap(\.rankings)
    let unsigned = rankings.map(\.comparator).filter { $0.state == "development" }
    let names = Dictionary(unsigned.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return names.isEmpty ? nil : names.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The key figures whose change nobody has explained.
  public var unexplainedIndicators: [Indicator] {
    unexplained.flatMap(\.detail).compactMap { statement in
      if case .unexplained(let unexplained) = statement { unexplained.indicator } else { nil }
    }
  }
}
