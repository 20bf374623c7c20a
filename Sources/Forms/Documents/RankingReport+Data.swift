import Comparing
import Figures
import Regions
import Statistics
import Values

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
      ("comparator", json(ranking.comparator, ranking)), ("value", .optional(value)),
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
      ("references", .array(ranking.references.map { json($0, context) })),
      ("findings", .array(ranking.findings.map { .string($0) })),
      ("accepted", .array(ranking.accepted.map { .string($0.aspect.rawValue) })),
      (
        "notes",
        .array(
          (notes(ranking, context)
            + (ranking.certainty.map { [context.certaintyLine($0, indicator.direction)] } ?? []))
            .map { .string($0) })
      ),
    ])
  }

  private func json(_ interval: RankInterval?) -> JSONValue {
    guard let interval else { return .null }
    return .object([
      ("low", .integer(interval.low)), ("high", .integer(interval.high)), ("level", .integer(RankInterval.level)),
      ("draws", .integer(RankInterval.draws)), ("seed", .integer(Int(RankCertainty.seed))),
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
      ("kroner", .optional(gap?.kroner)),
      ("denominator", .string(denominator.indicator.id)), ("year", .integer(denominator.observation.year)),
      ("value", .number(denominator.size)), ("scope", .string(denominator.indicator.scope.rawValue)),
    ]
    return .object(fields + reason)
  }

  private func json(_ label: ComparatorLabel, _ ranking: Ranking) -> JSONValue {
    var kind: JSONValue = .null
    switch ranking.unavailability {
    case .refused: kind = .string("refused")
    case .failed: kind = .string("failed")
    case nil: break
    }
    return .object([
      ("id", .string(label.id)), ("version", .string(label.version)), ("state", .string(label.state)),
      ("rule", .string(ranking.rule)),
      ("available", .bool(ranking.unavailability == nil)), ("kind", kind),
      ("reason", .optional(ranking.unavailability?.reason)),
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

  /// What the reader must know about one ranking.
  func notes(_ ranking: Ranking, _ context: ReportContext) -> [String] {
    var notes: [String] = []
    let statuses =
      (ranking.comparison?.members.compactMap(\.status) ?? []) + ranking.references.map(\.observation.status)
    if statuses.contains(.provisional) { notes.append(context.pick("Foreløpige tall.", "Provisional figures.")) }
    if statuses.contains(.unknown) {
      notes.append(
        context.pick(
          "Tall der det er ukjent om de er revidert.", "Figures of which it is unknown whether they are revised."))
    }
    if year < RegionBook.firstRankedYear {
      notes.append(
        context.pick(
          "Kommunene er de fra 2018: inndelingen i \(year) er ikke kjent her.",
          "The municipalities are those of 2018: the division of \(year) is not known here."))
    }
    if indicator.direction == .neutral {
      notes.append(
        context.pick("Rangert fra høyest; plassen er ingen dom.", "Ranked from the highest; a position, not a verdict.")
      )
    }
    notes += ranking.accepted.map { context.acceptedText($0, subject: subject.code) }
    if let far = ranking.comparison.map(\.farOff), !far.isEmpty {
      notes.append(
        context.pick(
          "Langt fra de andre, sjekk før bruk: \(context.names(far)).",
          "Far from the others, check before use: \(context.names(far))."))
    }
    if let left = ranking.comparison?.leftOut, !left.isEmpty {
      let names = left.map(context.name).joined(separator: ", ")
      notes.append(
        context.pick(
          "Utelatt (\(left.count)), siden de bare har tall som er definert på en annen måte: \(names).",
          "Left out (\(left.count)), since they only have figures that are defined otherwise: \(names)."))
    }
    if let comparison = ranking.comparison, (2...4).contains(comparison.reporting), comparison.own?.rank != nil {
      notes.append(
        context.pick(
          "Bare \(comparison.reporting) har tall: hver enkelt betyr mye.",
          "Only \(comparison.reporting) have a figure: each of them weighs much."))
    }
    if statuses.contains(.revised) {
      notes.append(context.pick("Noen tall er revidert.", "Some figures have been revised."))
    }
    if ranking.comparison?.scopes.isEmpty == false {
      notes.append(
        context.pick(
          "Ikke alle tallene har kjent regnskapsomfang (konsern eller kommunekasse).",
          "Not all figures have a known accounting scope (consolidated or municipality alone)."))
    }
    if let comparison = ranking.comparison, comparison.noRank == .lowCoverage {
      notes.append(sentence(context.placeText(comparison, direction: indicator.direction)))
    }
    if ranking.comparator.state == "development" {
      notes.append(context.pick("Sammenligneren er en utviklingsutgave.", "The comparator is a development build."))
    }
    return notes
  }

  private func sentence(_ text: String) -> String {
    (text.first.map { $0.uppercased() } ?? "") + text.dropFirst() + "."
  }

  /// One row for each comparator and member; decimal point, UTF-8.
  public static func csv(_ reports: [RankingReport], _ context: ReportContext) -> String {
    let header = [
      "indicator", "year", "comparator", "code", "code_then", "name", "value", "rank", "tied", "status", "missing",
      "why", "source", "locator", "rank_low", "rank_high",
    ]
    let rows = reports.flatMap { report in
      report.rankings.flatMap { ranking in
        (ranking.comparison?.members ?? []).map { row($0, report, ranking, context) } + failureRow(report, ranking)
      }
    }
    return answerTable([header] + rows)
  }

  /// A comparator that failed has one row, without a municipality: `unavailable`, and why.
  private static func failureRow(_ report: RankingReport, _ ranking: Ranking) -> [[String]] {
    guard ranking.hasFailed, let reason = ranking.unavailability?.reason else { return [] }
    let front = [report.indicator.id, String(report.year), ranking.comparator.id]
    return [front + [String](repeating: "", count: 7) + ["unavailable", reason, "", "", "", ""]]
  }

  private static func row(
    _ member: ComparedMember, _ report: RankingReport, _ ranking: Ranking, _ context: ReportContext
  ) -> [String] {
    let interval = member.code == report.subject.code ? ranking.certainty?.interval : nil
    return [
      report.indicator.id, String(report.year), ranking.comparator.id, member.code.rawValue,
      context.codesThen[member.code]?.rawValue ?? "", context.name(member.code), member.value?.description ?? "",
      member.rank.map { String($0.position) } ?? "", member.rank.map { String($0.isTied) } ?? "",
      member.status?.rawValue ?? "", member.missing?.rawValue ?? "", member.why ?? "", member.dataset ?? "",
      member.locator ?? "", interval.map { String($0.low) } ?? "", interval.map { String($0.high) } ?? "",
    ]
  }
}

extension Indicator {
  func json(_ language: Language) -> JSONValue {
    .object([
      ("id", .string(id)), ("label", .string(label[language])), ("unit", .string(unit.rawValue)),
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
      ("id", .string(id)), ("indicator", .string(indicator)), ("region", .string(region.rawValue)),
      ("year", .optional(year)),
      ("dataset", .string(dataset)), ("chosen", side(chosen)), ("other", side(other)),
      ("reason", .string(reason[language])),
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
