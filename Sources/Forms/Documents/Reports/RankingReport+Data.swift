import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension RankingReport {
  /// `maalestokk/ranking-1`, as the contract has it.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/ranking-1")), ("indicator", indicator.json(context.language)),
      ("subject", subject.json),
      ("year", .integer(year)), ("rankings", .array(rankings.map { json($0, context) })),
      ("robustness", robustness.map(json) ?? .null),
      ("methods", methods.json), ("conflicts", .array(conflicts.map { $0.json(context.language) })),
      ("sources", .array(origins.map { $0.json(context.language) })),
    ])
  }

  private func json(_ robustness: Robustness) -> JSONValue {
    .object([
      ("above", .array(robustness.above.map { .string($0) })), ("below", .array(robustness.below.map { .string($0) })),
      ("equal", .array(robustness.equal.map { .string($0) })),
    ])
  }

  func json(_ ranking: Ranking, _ context: ReportContext) -> JSONValue {
    let comparison = ranking.comparison
    let member = comparison?.own
    let value = own?.value.number
    return .object([
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
      ("rows", .array((comparison?.members ?? []).map { json($0, context) })),
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
    ])
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
