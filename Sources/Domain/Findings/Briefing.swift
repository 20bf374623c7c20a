import Comparing
import Figures
import Regions
import Statistics
import Values

/// What can be said of one key figure's development.
public struct BriefingTrend: Sendable {
  public let indicator: String
  public let assessment: TrendAssessment
  public let movements: [PeerMovement]

  public init(indicator: String, assessment: TrendAssessment, movements: [PeerMovement]) {
    self.indicator = indicator
    self.assessment = assessment
    self.movements = movements
  }
}

/// What a briefing is made from: everything looked up beforehand, so that writing it is a pure function.
public struct BriefingMaterial: Sendable {
  /// The key figure of the one context topic.
  public static let climateIndicator = "ghg-per-inhabitant"

  public var subject: Municipality
  public var year: Int
  public var language: Language
  /// Each target of the subject, followed over the years; council decisions first.
  public var assessments: [TargetAssessment]
  /// A report for each indicator with a target that has a figure, in the same order.
  public var reports: [RankingReport]
  /// Other key figures with something to compare with; each may be of an earlier year.
  public var context: [RankingReport]
  public var origins: [Origin]
  public var conflicts: [Conflict]
  /// Years and values by indicator, for the small lines.
  public var series: [String: [Int: Observation]]
  /// The climate figure of other regions than the subject: by region, then year.
  public var groupSeries: [RegionCode: [Int: Observation]]
  /// Whether key figures with a target go one way, and how the peers moved.
  public var trends: [BriefingTrend]
  /// Names of regions, by code.
  public var regionNames: [RegionCode: String]
  public var asOf: String?
  /// The command that makes this very briefing again.
  public var command: String
  /// What people have said about the subject's figures of this year and the year before, oldest first.
  public var comments: [Comment] = []
  /// By key figure with a target: other municipalities' changes from the year before to the briefing's year.
  public var changesOfOthers: [String: [PublishedValue]] = [:]
  /// The numbers of an earlier briefing, where this one is to tell what has changed.
  public var earlier: BriefingSnapshot?
  public var changes: BriefingChanges?

  public init(
    subject: Municipality, year: Int, language: Language, assessments: [TargetAssessment], reports: [RankingReport],
    context: [RankingReport], origins: [Origin], conflicts: [Conflict], series: [String: [Int: Observation]],
    groupSeries: [RegionCode: [Int: Observation]] = [:], trends: [BriefingTrend] = [],
    regionNames: [RegionCode: String], asOf: String?, command: String
  ) {
    self.subject = subject
    self.year = year
    self.language = language
    self.assessments = assessments
    self.reports = reports
    self.context = context
    self.origins = origins
    self.conflicts = conflicts
    self.series = series
    self.groupSeries = groupSeries
    self.trends = trends
    self.regionNames = regionNames
    self.asOf = asOf
    self.command = command
  }
}

/// The management briefing: what was found, said in sentences whose every number is a fact.
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
  public let caveats: [String]
  /// Of these, what concerns the charts.
  public let chartedCaveats: [String]
  /// What one may not conclude.
  public let notToBeConcluded: [String]
  /// The subject among few others, one strip for each key figure.
  public let strips: [StripFigure]
  /// The subject over the years, one panel for each key figure.
  public let trends: [TrendFigure]
  public let climate: LinesFigure?
  public let facts: [Fact]
  /// What in its texts is a name although it holds digits: `likviditetsgrad 2`, `KOSTRA-gruppe 09`.
  let namesWithDigits: [String]
  /// `Foreløpige tall per 15. mars 2024`, where any figure of the year is provisional.
  public let provisionalNotice: String?
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
      chartedCaveats: writer.caveats(material.reports, chartedOnly: true),
      notToBeConcluded: writer.say.notToBeConcluded, strips: strips, trends: trends, climate: climate,
      facts: writer.book.facts, namesWithDigits: material.namesWithDigits, provisionalNotice: writer.provisionalNotice()
    )
  }
}
