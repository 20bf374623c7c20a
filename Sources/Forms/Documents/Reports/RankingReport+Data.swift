import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension RankingReport {
  /// `maalestokk/ranking-1`, as the contract has it.
  public func json(_ context: ReportContext) -> JSONValue { .object(members(context)) }

  /// The same for a briefing, which asks many questions: of a set of more than `mostRows` the subject's row alone, and each
  /// municipality's figure once, beside all rankings; a set that is compared on other figures keeps its rows.
  func briefJSON(_ context: ReportContext) -> JSONValue {
    let figures = figuresOnce
    return .object(members(context, figures) + (figures.isEmpty ? [] : [("figures", columns(of: figures))]))
  }

  /// The largest set whose rows stand in a briefing's JSON.
  private static let mostRows = 20

  /// Everybody's figure, as the largest set has it; none where no set is large.
  private var figuresOnce: [RegionCode: ComparedMember] {
    let sets = rankings.compactMap { $0.comparison?.members }.filter { $0.count > Self.mostRows }
    let largestFirst = sets.sorted { $0.count > $1.count }.flatMap(\.self)
    return Dictionary(largestFirst.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// By code, a column for each thing.
  private func columns(of figures: [RegionCode: ComparedMember]) -> JSONValue {
    let members = figures.values.sorted { $0.code < $1.code }
    return .object([
      ("codes", .array(members.map { .string($0.code.rawValue) })),
      ("values", .array(members.map { .optional($0.value) })),
      ("statuses", .array(members.map { .optional($0.status?.rawValue) })),
      ("missing", .array(members.map { .optional($0.missing?.rawValue) })),
    ])
  }

  private func members(
    _ context: ReportContext, _ figures: [RegionCode: ComparedMember] = [:]
  ) -> [(String, JSONValue)] {
    [
      ("schema", .string("maalestokk/ranking-1")), ("indicator", indicator.json(context.language)),
      ("subject", subject.json),
      ("year", .integer(year)), ("rankings", .array(rankings.map { json($0, context, figures) })),
      ("robustness", robustness.map(json) ?? .null),
      ("methods", methods.json), ("conflicts", .array(conflicts.map { $0.json(context.language) })),
      ("sources", .array(origins.map { $0.json(context.language) })),
    ]
  }

  /// The rows of a set: all, or the subject's own where the others' figures stand elsewhere, and how many are then left out.
  private func rows(
    _ comparison: Comparison?, _ context: ReportContext, _ figures: [RegionCode: ComparedMember]
  ) -> [(String, JSONValue)] {
    let members = comparison?.members ?? []
    let standsElsewhere =
      members.count > Self.mostRows && members.allSatisfy { figures[$0.code]?.hasFigure(of: $0) == true }
    let shown = standsElsewhere ? members.filter { $0.code == subject.code } : members
    return [("rows", .array(shown.map { json($0, context) }))]
      + (standsElsewhere ? [("rowsLeftOut", .integer(members.count - shown.count))] : [])
  }

  private func json(_ robustness: Robustness) -> JSONValue {
    .object([
      ("above", .array(robustness.above.map { .string($0) })), ("below", .array(robustness.below.map { .string($0) })),
      ("equal", .array(robustness.equal.map { .string($0) })),
    ])
  }

  func json(
    _ ranking: Ranking, _ context: ReportContext, _ figures: [RegionCode: ComparedMember] = [:]
  ) -> JSONValue {
    let comparison = ranking.comparison
    return .object(
      place(ranking, comparison, context) + rows(comparison, context, figures)
        + surroundings(ranking, comparison, context))
  }

  /// Where the subject stands, and among what.
  private func place(_ ranking: Ranking, _ comparison: Comparison?, _ context: ReportContext) -> [(String, JSONValue)] {
    let member = comparison?.own
    let value = own?.value.number
    return [
      ("comparator", json(ranking.comparator, ranking, context)), ("value", .optional(value)),
      ("status", value == nil ? .null : .optional(own?.status.rawValue)),
      ("missing", value == nil ? .optional(missingReason?.rawValue) : .null),
      ("rank", .optional(member?.rank?.position)),
      ("tied", .bool(member?.rank?.isTied ?? false)), ("noRank", .optional(comparison?.noRank?.rawValue)),
      ("reporting", .optional(comparison?.reporting)), ("members", .optional(comparison?.members.count)),
      ("percentile", .optional(comparison?.percentile)), ("statistics", json(comparison?.statistics)),
      ("rankInterval", json(ranking.certainty?.interval)),
      ("leaveOneOut", comparison.flatMap { LeaveOneOut($0, direction: indicator.direction) }.map(json) ?? .null),
      ("gapToMedian", gap(comparison)),
    ]
  }

  /// What stands beside a ranking, and what is to be known of it.
  private func surroundings(
    _ ranking: Ranking, _ comparison: Comparison?, _ context: ReportContext
  ) -> [(String, JSONValue)] {
    [
      ("editions", .array((comparison?.editions ?? []).map(json))),
      ("references", .array(ranking.references.map { json($0, context) })),
      ("findings", .array(ranking.findings.map { .string($0) })),
      ("accepted", .array(ranking.accepted.map { .string($0.aspect.rawValue) })),
      (
        "notes",
        .array(
          (context.rankings.notes(ranking, of: self)
            + (ranking.certainty.map { [context.rankings.certaintyLine($0, indicator.direction)] } ?? []))
            .map { .string($0) })
      ),
    ]
  }

  private func json(_ share: EditionShare) -> JSONValue {
    .object([
      ("source", .string(share.dataset)), ("edition", .string(share.edition.known)),
      ("status", .string(share.status.rawValue)), ("members", .array(share.members.map { .string($0.rawValue) })),
    ])
  }

  private func json(_ interval: RankInterval?) -> JSONValue {
    guard let interval else { return .null }
    return .object([
      ("low", .integer(interval.low)), ("high", .integer(interval.high)), ("level", .integer(RankInterval.level)),
      ("draws", .integer(RankInterval.draws)), ("seed", .integer(Int(RankCertainty.seed))),
      ("of", .string("underlying place")),
    ])
  }

  private func json(_ result: LeaveOneOut) -> JSONValue {
    .object([
      ("holds", .bool(result.holds)),
      (
        "tipping",
        .array(
          result.tipping.map {
            .object([("code", .string($0.code.rawValue)), ("outcome", .string($0.outcome.rawValue))])
          })
      ),
    ])
  }

  /// The difference to the peers' median in kroner, with the denominator it was made from.
  private func gap(_ comparison: Comparison?) -> JSONValue {
    guard let denominator, let own = comparison?.own?.value, let median = comparison?.statistics?.median else {
      return .null
    }
    let gap = KronerGap(own: own, reference: median, denominator: denominator)
    let reason: [(String, JSONValue)] = gap == nil ? [("noKroner", .string("tooLarge"))] : []
    let fields: [(String, JSONValue)] = [
      ("kroner", .optional(gap?.kroner)), ("low", .optional(gap?.low)), ("high", .optional(gap?.high)),
      ("denominator", .string(denominator.indicator.id.rawValue)), ("year", .integer(denominator.observation.year)),
      ("value", .number(denominator.size)), ("scope", .string(denominator.indicator.scope.rawValue)),
    ]
    return .object(fields + reason)
  }

  private func json(_ label: ComparatorLabel, _ ranking: Ranking, _ context: ReportContext) -> JSONValue {
    let reason = ranking.unavailability.map { context.rankings.reason($0, subject: subject.code) }
    return .object([
      ("id", .string(label.id)), ("version", .string(label.version)), ("state", .string(label.state)),
      ("rule", .string(ranking.rule)), ("available", .bool(ranking.unavailability == nil)),
      ("kind", reason == nil ? .null : .string(ranking.hasFailed ? "failed" : "refused")),
      ("reason", .optional(reason)),
    ])
  }

  private func json(_ statistics: PeerStatistics?) -> JSONValue {
    .object([
      ("median", .optional(statistics?.median)), ("lowerQuartile", .optional(statistics?.lowerQuartile)),
      ("upperQuartile", .optional(statistics?.upperQuartile)), ("minimum", .optional(statistics?.minimum)),
      ("maximum", .optional(statistics?.maximum)), ("mean", .optional(statistics?.mean)),
      ("quantileMethod", .string(QuantileMethod.type8.rawValue)), ("subjectIncluded", .bool(false)),
    ])
  }

  private func json(_ member: ComparedMember, _ context: ReportContext) -> JSONValue {
    .object([
      ("code", .string(member.code.rawValue)), ("codeThen", .optional(context.codesThen[member.code]?.rawValue)),
      ("name", .string(context.name(member.code))), ("value", .optional(member.value)),
      ("rank", .optional(member.rank?.position)),
      ("tied", .bool(member.rank?.isTied ?? false)), ("status", .optional(member.status?.rawValue)),
      ("missing", .optional(member.missing?.rawValue)), ("why", .optional(member.why)),
      ("source", .optional(member.dataset)),
      ("locator", .optional(member.locator)),
    ])
  }

  private func json(_ reference: Reference, _ context: ReportContext) -> JSONValue {
    .object([
      ("code", .string(reference.code.rawValue)), ("label", .string(context.name(reference.code))),
      ("value", .optional(reference.observation.value.number)),
      ("status", .string(reference.observation.status.rawValue)),
      ("source", .string(reference.observation.dataset)), ("locator", .string(reference.observation.locator)),
    ])
  }
}

extension ComparedMember {
  /// Whether its figure, or the reason why there is none, is another's.
  fileprivate func hasFigure(of other: ComparedMember) -> Bool {
    value == other.value && status == other.status && missing == other.missing && dataset == other.dataset
      && locator == other.locator
  }
}

extension Indicator {
  func json(_ language: Language) -> JSONValue {
    .object([
      ("id", .string(id.rawValue)), ("label", .string(label[language])), ("unit", .string(unit.rawValue)),
      ("direction", .string(direction.name)),
      ("decimals", .integer(decimals)), ("scope", .string(scope.rawValue)),
      ("source", .string(source?.description ?? "")),
    ])
  }
}

extension [Method] {
  /// Names and versions of the methods used.
  var json: JSONValue {
    .array(map { .object([("id", .string($0.rawValue)), ("version", .string($0.version))]) })
  }
}

extension Municipality {
  var json: JSONValue { .object([("code", .string(code.rawValue)), ("name", .string(name))]) }
}

extension Conflict {
  func json(_ language: Language) -> JSONValue {
    func side(_ side: Side) -> JSONValue {
      .object([("value", .string(side.value)), ("locator", .string(side.locator))])
    }
    return .object([
      ("id", .string(id)), ("indicator", .string(indicator.rawValue)), ("region", .string(region.rawValue)),
      ("year", .optional(year)),
      ("dataset", .string(dataset)), ("chosen", side(chosen)), ("other", side(other)),
      ("reason", .string(SourceWords(language).reason(reason))),
    ])
  }
}

extension Origin {
  func json(_ language: Language) -> JSONValue {
    .object([
      ("id", .string(id)), ("title", .string(title[language])), ("publisher", .string(publisher)),
      ("licence", .string(licence[language])),
      ("published", .optional(published)), ("retrieved", .string(retrieved)),
      ("locator", .string(location[language])),
    ])
  }
}
