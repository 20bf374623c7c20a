import Comparing
import Figures
import Regions
import Statistics
import Values

/// What a briefing is made from: everything looked up beforehand, so that writing it is a pure function.
public struct BriefingMaterial: Sendable {
  /// The key figure of the one context topic.
  public static let climateIndicator: IndicatorID = "ghg-per-inhabitant"

  public var subject: Municipality
  public var year: Int
  /// The one topic it is about; nil for all.
  public var topic: Topic?
  /// Each target of the subject, followed over the years; council decisions first.
  public var assessments: [TargetAssessment]
  /// A report for each indicator with a target that has a figure, in the same order.
  public var reports: [RankingReport]
  /// Other key figures with something to compare with; each may be of an earlier year.
  public var context: [RankingReport]
  public var origins: [Origin]
  public var conflicts: [Conflict]
  /// Years and values by indicator, for the small lines.
  public var series: [IndicatorID: [Int: Observation]]
  /// The years from which an indicator's figures are no longer of the same thing as before, for the subject.
  public var breaks: [IndicatorID: [Int]]
  /// The climate figure of other regions than the subject: by region, then year.
  public var groupSeries: [RegionCode: [Int: Observation]]
  /// Whether key figures with a target go one way, and how the peers moved.
  public var trends: [BriefingTrend]
  /// Names of regions, by code.
  public var regionNames: [RegionCode: Multilingual]
  public var asOf: String?
  /// The command that makes this very briefing again.
  public var command: String
  /// What people have said about the subject's figures of this year and the year before, oldest first.
  public var comments: [Comment] = []
  /// Public registers, each the newest that was known.
  public var registers: [PublicRegister] = []
  /// By key figure with a target: other municipalities' changes from the year before to the briefing's year.
  public var changesOfOthers: [IndicatorID: [PublishedValue]] = [:]
  /// The numbers of an earlier briefing, where this one is to tell what has changed.
  public var earlier: BriefingSnapshot?
  public var changes: BriefingChanges?
  /// Why a key figure with a target changed since the year before, where that can be told.
  public var bridge: BridgeReport?

  public init(
    subject: Municipality, year: Int, assessments: [TargetAssessment], reports: [RankingReport],
    context: [RankingReport], origins: [Origin], conflicts: [Conflict], series: [IndicatorID: [Int: Observation]],
    breaks: [IndicatorID: [Int]] = [:], groupSeries: [RegionCode: [Int: Observation]] = [:],
    trends: [BriefingTrend] = [],
    regionNames: [RegionCode: Multilingual], asOf: String?, command: String
  ) {
    self.subject = subject
    self.year = year
    self.assessments = assessments
    self.reports = reports
    self.context = context
    self.origins = origins
    self.conflicts = conflicts
    self.series = series
    self.breaks = breaks
    self.groupSeries = groupSeries
    self.trends = trends
    self.regionNames = regionNames
    self.asOf = asOf
    self.command = command
  }
}

extension BriefingMaterial {
  /// The report of a key figure, with a target or without.
  public func report(_ indicator: IndicatorID) -> RankingReport? {
    (reports + context).first { $0.indicator.id == indicator }
  }

  /// The first year whose figure is of the same thing as the briefing's year's.
  func firstLikeYear(_ indicator: IndicatorID) -> Int {
    breaks[indicator, default: []].filter { $0 <= year }.max() ?? Int.min
  }
}
