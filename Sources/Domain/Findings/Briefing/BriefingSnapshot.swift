import Comparing
import Figures
import Regions
import Statistics
import Values

/// What a briefing said in numbers, so that a later one can tell what has changed.
public struct BriefingSnapshot: Sendable, Equatable {
  /// A figure's place.
  public struct Cell: Sendable, Hashable {
    public let indicator: IndicatorID
    public let region: RegionCode
    public let year: Int

    public init(indicator: IndicatorID, region: RegionCode, year: Int) {
      self.indicator = indicator
      self.region = region
      self.year = year
    }
  }

  /// A figure, with where it stands: dataset and locator.
  public struct Figure: Sendable, Equatable {
    public let value: PublishedValue
    public let source: String

    public init(value: PublishedValue, source: String) {
      self.value = value
      self.source = source
    }
  }

  /// A key figure as one comparator saw it.
  public struct View: Sendable, Hashable {
    public let indicator: IndicatorID
    public let comparator: String

    public init(indicator: IndicatorID, comparator: String) {
      self.indicator = indicator
      self.comparator = comparator
    }
  }

  /// The subject's rank, in a year, among those who had reported.
  public struct Place: Sendable, Equatable {
    public let year: Int
    public let rank: Int
    public let reporting: Int

    public init(year: Int, rank: Int, reporting: Int) {
      self.year = year
      self.rank = rank
      self.reporting = reporting
    }
  }

  public var subject: RegionCode
  public var year: Int
  public var figures: [Cell: Figure] = [:]
  public var places: [View: Place] = [:]
  /// How each target with a figure was judged in the briefing's year.
  public var targets: [IndicatorID: TargetStatus] = [:]
  /// The limits of the targets in force.
  public var limits: [IndicatorID: TargetBound] = [:]

  public init(subject: RegionCode, year: Int) {
    self.subject = subject
    self.year = year
  }
}

extension BriefingMaterial {
  /// The numbers of the briefing that is written from this.
  public var snapshot: BriefingSnapshot {
    var snapshot = BriefingSnapshot(subject: subject.code, year: year)
    for assessment in assessments {
      snapshot.limits[assessment.indicator.id] = assessment.target.bound
      if assessment.current.value != nil { snapshot.targets[assessment.indicator.id] = assessment.current.status }
      for year in assessment.history { year.observation.map { snapshot.note($0) } }
    }
    for report in reports + context {
      report.own.map { snapshot.note($0) }
      for ranking in report.rankings { snapshot.note(ranking, of: report) }
    }
    return snapshot
  }
}

extension BriefingSnapshot {
  fileprivate mutating func note(_ observation: Observation) {
    guard let value = observation.value.number else { return }
    let cell = Cell(indicator: observation.indicator, region: observation.region, year: observation.year)
    figures[cell] = Figure(value: value, source: "\(observation.dataset)#\(observation.locator)")
  }

  fileprivate mutating func note(_ ranking: Ranking, of report: RankingReport) {
    for reference in ranking.references { note(reference.observation) }
    guard let comparison = ranking.comparison else { return }
    for member in comparison.members {
      guard let value = member.value else { continue }
      figures[Cell(indicator: report.indicator.id, region: member.code, year: report.year)] = Figure(
        value: value, source: "\(member.dataset ?? "")#\(member.locator ?? "")")
    }
    guard let rank = comparison.own?.rank else { return }
    places[View(indicator: report.indicator.id, comparator: ranking.comparator.id)] = Place(
      year: report.year, rank: rank.position, reporting: comparison.reporting)
  }
}
