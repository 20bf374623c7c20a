import ComparatorMessages
import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values

extension Workbench {
  /// Everything a briefing of a municipality and a year is written from.
  ///
  /// Indicators with a target are compared in the briefing's year; others in their newest year up to it.
  public func briefingMaterial(
    for subject: Municipality, year: Int, choice: ComparatorChoice = ComparatorChoice(), command: String,
    scope: BriefingScope = BriefingScope()
  ) throws -> BriefingMaterial {
    let assessments = try assessments(for: subject, year: year).filter { scope.holds($0.indicator) }
    let main = assessments.filter { $0.current.value != nil }.map {
      Question(indicator: $0.indicator.id.rawValue, year: year)
    }
    let others = try contextQuestions(for: subject, year: year, besides: Set(assessments.map(\.indicator.id)), scope)
    let reports = try rankingReports(for: subject, main + others, choice: choice)
    let mainReports = Array(reports.prefix(main.count))
    let context = Self.shown(reports.dropFirst(main.count), besides: mainReports)
    let used = mainReports + context
    let conflicts = used.flatMap(\.conflicts) + (try targetConflicts(assessments))
    let targetOrigins = try Set(assessments.map(\.target.dataset)).sorted().compactMap { try store.origin(of: $0) }
    let series = try Dictionary(
      used.map { ($0.indicator.id, try store.series(of: $0.indicator.id, in: subject.code, asOf: asOf)) },
      uniquingKeysWith: { first, _ in first })
    var material = BriefingMaterial(
      subject: subject, year: year, assessments: assessments, reports: mainReports,
      context: context,
      origins: uniqueOrigins(used.flatMap(\.origins) + targetOrigins), conflicts: Self.unique(conflicts),
      series: series,
      breaks: Dictionary(
        used.map { ($0.indicator.id, subject.breaks + breaks(of: $0.indicator).map(\.year)) },
        uniquingKeysWith: { first, _ in first }), groupSeries: try groupSeries(context),
      trends: try trends(of: assessments, for: subject, year: year, reports: mainReports),
      regionNames: allNames, asOf: asOf, command: command)
    material.bridge = try bridge(assessments, mainReports)
    material.topic = scope.topic
    return material
  }

  /// Why the first missed target's figure, or its distance to the others, changed since the year before; else the first of all.
  private func bridge(_ assessments: [TargetAssessment], _ reports: [RankingReport]) throws -> BridgeReport? {
    let missed = Set(assessments.filter { $0.current.status == .missed }.map(\.indicator.id))
    let inOrder = reports.filter { missed.contains($0.indicator.id) } + reports
    for report in inOrder {
      if let found = try bridge(report, from: report.year - 1), found.hasParts { return found }
    }
    return nil
  }

  /// The key figures on which somebody is compared; and of each comparator that failed at least one, so that it is told of.
  private static func shown(_ reports: some Sequence<RankingReport>, besides main: [RankingReport]) -> [RankingReport] {
    var told = Set(main.flatMap(failed))
    let (all, comparable) = (Array(reports), reports.filter(\.isComparable))
    told.formUnion(comparable.flatMap(failed))
    return all.filter { $0.isComparable || failed($0).contains { told.insert($0).inserted } }
  }

  private static func failed(_ report: RankingReport) -> [String] {
    report.rankings.filter(\.hasFailed).map(\.comparator.id)
  }

  /// Whether each council target's key figure goes one way up to the year, beside the movement of those it is ranked among.
  private func trends(
    of assessments: [TargetAssessment], for subject: Municipality, year: Int, reports: [RankingReport]
  ) throws -> [BriefingTrend] {
    try assessments.filter { $0.target.basis == .council && $0.current.value != nil }.compactMap { assessment in
      let report = reports.first { $0.indicator.id == assessment.indicator.id }
      let trend = try trend(of: assessment.indicator, for: subject, upTo: year)
      guard let found = TrendAssessment(trend, decimals: assessment.indicator.decimals) else { return nil }
      return BriefingTrend(
        indicator: assessment.indicator.id, assessment: found,
        movements: try report.map {
          try movements(of: assessment.indicator, over: found.years, rankings: $0.rankings)
        } ?? [])
    }
  }

  /// The climate figure of those who have one, where they are few; else of the groups and the first comparator's few peers.
  private func groupSeries(_ context: [RankingReport]) throws -> [RegionCode: [Int: Observation]] {
    guard let report = context.first(where: { $0.indicator.id.rawValue == BriefingMaterial.climateIndicator.rawValue })
    else {
      return [:]
    }
    let all = try store.observations(of: report.indicator.id, in: report.year, asOf: asOf).keys
    let members = report.rankings.first?.comparison?.members.map(\.code) ?? []
    let close = (members.count <= Self.mostLines ? members : []) + (report.rankings.first?.references.map(\.code) ?? [])
    let shown = all.count <= Self.mostLines ? Array(all) : close
    return try Dictionary(
      shown.filter { $0 != report.subject.code }.map {
        ($0, try store.series(of: report.indicator.id, in: $0, asOf: asOf))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// More lines than this in one chart cannot be told apart.
  private static let mostLines = 6

  /// Key figures without a target that say something beside others': ratios and amounts per head, not volumes.
  private func contextQuestions(
    for subject: Municipality, year: Int, besides: Set<IndicatorID>, _ scope: BriefingScope
  ) throws -> [Question] {
    let newest = try store.newestSharedYears(in: subject.code, notAfter: year, asOf: asOf)
    return indicators.filter { indicator in
      guard let last = newest[indicator.id], last >= year - Self.oldest, !besides.contains(indicator.id) else {
        return false
      }
      if scope.included.contains(indicator.id) { return scope.holds(indicator) }
      return indicator.isRelative && indicator.topic != Self.featureTopic && scope.holds(indicator)
    }.compactMap { indicator in newest[indicator.id].map { Question(indicator: indicator.id.rawValue, year: $0) } }
  }

  /// Figures so many years older than the report's year are told of; older ones are not (METHODS, section 12b).
  private static let oldest = 2

  /// Conditions a municipality cannot choose: what it is like, not how it does.
  private static let featureTopic = "features"

  /// Contradictions about the wording of targets, and about the year before, which the change is counted from.
  private func targetConflicts(_ assessments: [TargetAssessment]) throws -> [Conflict] {
    try assessments.flatMap { assessment in
      try standingConflicts(about: assessment.indicator.id).filter { conflict in
        conflict.dataset == assessment.target.dataset
          || conflict.region == assessment.target.region && conflict.year == assessment.current.year - 1
      }
    }
  }

  /// Names of all municipalities and groups in the reader's language, by newest code.
  public var regionNames: [RegionCode: String] { allNames.mapValues { $0[language] } }

  /// Names of all municipalities and groups, by newest code.
  private var allNames: [RegionCode: Multilingual] {
    let groups = regions.groupNames
    let municipalities = regions.municipalities.map { ($0.code, Multilingual($0.name)) }
    return groups.merging(municipalities) { group, _ in group }
  }

  /// The numbers municipalities had in a year, where they were others than the newest.
  public func codesThen(in year: Int) -> [RegionCode: RegionCode] {
    regions.municipalities.reduce(into: [:]) { codes, municipality in
      codes[municipality.code] = municipality.codeThen(in: year)
    }
  }

  private static func unique(_ conflicts: [Conflict]) -> [Conflict] {
    var seen: Set<String> = []
    return conflicts.filter { seen.insert($0.dataset + $0.id).inserted }
  }
}

extension Indicator {
  /// Whether municipalities of different size can be held beside one another on it.
  public var isRelative: Bool {
    switch unit {
    case .percent, .permille, .ratio, .years: true
    case .nok, .hours, .tonnesCO2e: isPerHead || topic == "fees" || topic == "tax"
    case .count, .fullTimeEquivalents: isPerHead
    case .thousandNOK, .millionNOK, .days, .weeks: false
    }
  }

  private var isPerHead: Bool {
    ["-per-inhabitant", "-per-1000", "-per-child", "-per-pupil", "-per-user"].contains { id.rawValue.contains($0) }
  }
}

extension RankingReport {
  /// Whether any comparator ranks it, or a group figure stands beside it.
  var isComparable: Bool {
    rankings.contains { $0.comparison?.own?.rank != nil } || !(rankings.first?.references.isEmpty ?? true)
  }
}
