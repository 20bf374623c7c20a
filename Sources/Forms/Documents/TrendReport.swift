import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

/// A municipality's series of one key figure, with statuses and breaks.
public struct TrendReport: Sendable {
  public let subject: Municipality
  public let indicator: Indicator
  public let trend: Trend
  /// What can be said of it; nil without values.
  public let assessment: TrendAssessment?
  /// How the peers moved over the same years.
  public let movements: [PeerMovement]
  /// The kroner that amounts are told in; nil for those of each year.
  public let prices: ConstantPrices?
  public let conflicts: [Conflict]
  public let origins: [Origin]
  /// Comparators that were asked for peers and failed.
  private let failed: [Ranking]

  public init(
    subject: Municipality, indicator: Indicator, trend: Trend, assessment: TrendAssessment? = nil,
    movements: [PeerMovement] = [], failed: [Ranking] = [], prices: ConstantPrices? = nil, conflicts: [Conflict],
    origins: [Origin]
  ) {
    let isSeries = !trend.isNeedAdjusted(indicator)
    self.assessment = isSeries ? assessment : nil
    self.movements = isSeries ? movements : []
    self.prices = prices
    self.subject = subject
    self.indicator = indicator
    self.trend = trend
    self.conflicts = conflicts
    self.origins = origins
    self.failed = failed
  }

  /// Whether a comparator that was asked for peers failed.
  public var hasFailure: Bool { !failed.isEmpty }

  /// Whether there is any value at all.
  public var isEmpty: Bool { trend.points.allSatisfy { $0.value == nil } }

  /// The report as blocks.
  public func document(_ context: ReportContext) -> Document {
    let label = indicator.label[context.language]
    var blocks: [Block] = [.title("\(label), \(subject.name)")]
    guard !isEmpty else {
      let text = context.pick("Ingen tall for \(subject.name).", "No figures for \(subject.name).")
      return Document(blocks + [.paragraph(Line(text))])
    }
    if let refusal = needAdjustedText(context) { return Document(blocks + [.paragraph(Line(refusal))]) }
    let unit =
      context.numbers.unitName(indicator.unit)
      + (prices.map { context.pick(", \($0.base)-kroner", ", \($0.base) prices") } ?? "")
    blocks.append(.paragraph(Line("\(unit) · \(Phrases.direction(indicator.direction)[context.language])", .muted)))
    let values = trend.points.compactMap { point in point.value.map { (point.year, $0) } }
    let line = Drawings.sparkline(Dictionary(values, uniquingKeysWith: { first, _ in first }))
    if let first = values.first, let last = values.last, values.count > 1 {
      blocks.append(
        .drawing(["\(first.0): \(context.numbers.number(first.1)) \(line) \(context.numbers.number(last.1)) :\(last.0)"]
        ))
    }
    blocks.append(.table(table(context)))
    blocks += judgementLines(context).map { .paragraph(Line($0)) }
    let notes = self.notes(context)
    if !notes.isEmpty { blocks += [.heading(Phrases.notes[context.language]), .list(notes.map { Line($0) })] }
    return Document(
      blocks + conflictBlocks(conflicts, context) + context.methodBlocks(methods) + sourceBlocks(origins, context))
  }

  private func table(_ context: ReportContext) -> Table {
    let header: [(title: String, alignment: Table.Alignment)] = [
      (Phrases.year[context.language], .right), (Phrases.value[context.language], .right),
      (Phrases.change[context.language], .right), (Phrases.status[context.language], .left), ("", .left),
      (context.pick("Kilde", "Source"), .left),
    ]
    return Table(header, rows: trend.points.indices.map { row($0, context) })
  }

  private func row(_ index: Int, _ context: ReportContext) -> [Line] {
    let point = trend.points[index]
    let previous = index > 0 ? trend.points[index - 1] : nil
    let isBroken = trend.breaks.contains { $0.year == point.year }
    let change = point.value.flatMap { value in
      previous?.value.map { context.numbers.shortDifference(value - $0, indicator.unit) }
    }
    let status =
      point.missing.map { Phrases.missing($0)[context.language] }
      ?? point.status.map { Phrases.observationStatus($0)[context.language] } ?? ""
    let source = point.observation.map { "\($0.dataset)#\($0.locator)" } ?? ""
    return [
      Line("\(point.year)", .strong), Line(point.value.map { context.numbers.amount($0, indicator.unit) } ?? ".."),
      Line(isBroken ? context.pick("brudd", "break") : change ?? ""), Line(status, .muted),
      Line(basis(point, context), .muted),
      Line(point.value == nil ? "" : source, .muted),
    ]
  }

  private func basis(_ point: TrendPoint, _ context: ReportContext) -> String {
    switch point.basis {
    case .own:
      return subject.codeThen(in: point.year).map { context.pick("som \($0)", "as \($0)") } ?? ""
    case .sameName(let code): return "\(context.name(code)) (\(code))"
    case .sum(let codes):
      return context.pick("sum av \(codes.count) kommuner", "sum of \(codes.count) municipalities")
    }
  }

  /// Comparators that failed, breaks and years left out, in sentences.
  func notes(_ context: ReportContext) -> [String] {
    failed.map { ranking in
      let (name, reason) = (ranking.comparator.name[context.language], ranking.unavailability?.reason ?? "")
      return "\(Phrases.notCompared[context.language]): \(name): \(reason)"
    } + priceNotes(context) + endNote(context) + trend.breaks.map { sentence($0, context) }
      + trend.leftOut.map { years, names in
        let span = years.count == 1 ? "\(years.lowerBound)" : "\(max(years.lowerBound, 1900))–\(years.upperBound)"
        let others = context.numbers.list(names)
        return context.pick(
          "\(span) er utelatt: \(subject.name) fantes ikke, og var da (en del av) \(others). Forholdstall summeres ikke.",
          "\(span) is left out: \(subject.name) did not exist, and was then (part of) \(others). Ratios are not summed."
        )
      }
  }

  /// Where the municipality itself came to an end.
  private func endNote(_ context: ReportContext) -> [String] {
    guard let last = subject.periods.keys.max(), let next = last.next else { return [] }
    return [
      context.pick(
        "\(subject.name) (\(subject.code)) fantes til og med \(next.rawValue - 1); den ble da slått sammen med andre eller delt.",
        "\(subject.name) (\(subject.code)) existed until \(next.rawValue - 1); it then merged with others or was divided."
      )
    ]
  }

  private func sentence(_ seriesBreak: SeriesBreak, _ context: ReportContext) -> String {
    let year = seriesBreak.year
    switch seriesBreak.reason {
    case .merger(let names) where names.isEmpty:
      return context.pick(
        "Brudd i \(year): \(subject.name) ble slått sammen med andre og beholdt nummeret.",
        "Break in \(year): \(subject.name) merged with others and kept its number.")
    case .merger(let names):
      return context.pick(
        "Brudd i \(year): \(context.numbers.list(names)) ble slått sammen.",
        "Break in \(year): \(context.numbers.list(names)) merged.")
    case .parts(let names):
      return context.pick(
        "Brudd i \(year): inndelingen ble endret; kommunen ble dannet av hele eller deler av \(context.numbers.list(names)).",
        "Break in \(year): the division changed; it was formed from all or parts of \(context.numbers.list(names)).")
    case .split(let name):
      return context.pick(
        "Brudd i \(year): \(name) ble delt; tallene før gjelder hele.",
        "Break in \(year): \(name) was split; figures before are of the whole.")
    case .definition(let definition):
      return context.pick("Brudd i \(year): ", "Break in \(year): ") + definition.reason[context.language]
    case .scope:
      return context.pick(
        "Brudd i \(year): tallene før har ukjent eller annet regnskapsomfang.",
        "Break in \(year): the figures before have an unknown or other accounting scope.")
    }
  }

  /// `maalestokk/trend-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("schema", .string("maalestokk/trend-1")), ("indicator", indicator.json(context.language)),
      ("subject", subject.json),
      ("assessment", assessment?.json ?? .null), ("peers", .array(movements.map(\.json))),
      ("prices", prices.map { json($0, context) } ?? .null), ("refusal", .optional(needAdjustedText(context))),
      ("methods", methods.json), ("points", .array(trend.points.map { json($0, context) })),
      (
        "breaks",
        .array(
          trend.breaks.map {
            .object([("year", .integer($0.year)), ("reason", .string(sentence($0, context)))])
          })
      ),
      ("notes", .array(notes(context).map { .string($0) })),
      ("conflicts", .array(conflicts.map { $0.json(context.language) })),
      ("sources", .array(origins.map { $0.json(context.language) })),
    ])
  }

  private func json(_ point: TrendPoint, _ context: ReportContext) -> JSONValue {
    var basis = "own"
    var codes: [RegionCode] = []
    switch point.basis {
    case .own: break
    case .sameName(let code): (basis, codes) = ("sameName", [code])
    case .sum(let parts): (basis, codes) = ("sum", parts)
    }
    return .object([
      ("year", .integer(point.year)), ("value", .optional(point.value)), ("status", .optional(point.status?.rawValue)),
      ("missing", .optional(point.missing?.rawValue)), ("code", .string(subject.code.rawValue)),
      ("codeThen", .optional(subject.codeThen(in: point.year)?.rawValue)), ("basis", .string(basis)),
      ("of", .array(codes.map { .string($0.rawValue) })), ("source", .optional(point.observation?.dataset)),
      ("locator", .optional(point.observation?.locator)), ("known", .optional(point.observation?.known)),
      ("break", .bool(trend.breaks.contains { $0.year == point.year })),
    ])
  }

  /// One row a year; decimal point, UTF-8.
  public var csv: String {
    answerTable(
      [["indicator", "code", "year", "value", "status", "missing", "break", "source", "locator"]]
        + trend.points.map { point in
          [
            indicator.id, subject.code.rawValue, String(point.year), point.value?.description ?? "",
            point.status?.rawValue ?? "", point.missing?.rawValue ?? "",
            String(trend.breaks.contains { $0.year == point.year }), point.observation?.dataset ?? "",
            point.observation?.locator ?? "",
          ]
        })
  }
}
