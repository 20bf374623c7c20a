import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension TrendReport {
  /// `maalestokk/trend-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    let words = TrendWords(context.language)
    return .object([
      ("schema", .string("maalestokk/trend-1")), ("indicator", indicator.json(context.language)),
      ("subject", subject.json),
      ("assessment", assessment?.json ?? .null), ("peers", .array(movements.map { $0.json(context) })),
      ("prices", prices.map { json($0, context) } ?? .null),
      ("refusal", .optional(isNeedAdjusted ? words.needAdjusted : nil)),
      ("methods", methods.json), ("points", .array(trend.points.map { json($0, context) })),
      (
        "breaks",
        .array(
          trend.breaks.map {
            .object([("year", .integer($0.year)), ("reason", .string(words.sentence($0, of: subject)))])
          })
      ),
      ("notes", .array(context.notes(self).map { .string($0) })),
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

  /// One row a year.
  public func table(_ context: ReportContext) -> AnswerTable {
    AnswerTable(
      .trend, [.indicator, .code, .year, .value, .status, .missing, .seriesBreak, .source, .locator],
      rows: trend.points.map { point in
        [
          .text(indicator.id.rawValue), .code(subject.code.rawValue), .integer(point.year), .optional(point.value),
          .optional(point.status), .optional(point.missing),
          .flag(trend.breaks.contains { $0.year == point.year }), .optional(point.observation?.dataset),
          .optional(point.observation?.locator),
        ]
      })
  }

  private func json(_ prices: ConstantPrices, _ context: ReportContext) -> JSONValue {
    .object([
      ("base", .integer(prices.base)), ("deflator", .string(prices.deflator.name[context.language])),
      ("version", .string(prices.deflator.version)),
      ("estimates", .array(prices.deflator.estimates.sorted().map { .integer($0) })),
    ])
  }
}

extension TrendAssessment {
  var json: JSONValue {
    .object([
      ("from", .integer(years.lowerBound)), ("to", .integer(years.upperBound)), ("years", .integer(count)),
      ("certainty", .string(certainty.rawValue)), ("slope", .optional(slope)), ("pValue", .optional(pValue)),
      ("tendency", .optional(tendency?.rawValue)),
      ("correction", .optional(PublishedValue(rounding: correction, to: 3))),
    ])
  }
}

extension PeerMovement {
  func json(_ context: ReportContext) -> JSONValue {
    .object([
      ("comparator", .string(comparator.id)), ("from", .integer(years.lowerBound)), ("to", .integer(years.upperBound)),
      ("peers", .integer(count)), ("medianFrom", .number(from)), ("medianTo", .number(to)),
      ("medians", points(medians)),
      (
        "named",
        .array(
          named.sorted { $0.key < $1.key }.map { code, values in
            .object([
              ("code", .string(code.rawValue)), ("name", .string(context.name(code))), ("points", points(values)),
            ])
          })
      ),
    ])
  }

  private func points(_ values: [Int: PublishedValue]) -> JSONValue {
    .array(
      values.sorted { $0.key < $1.key }.map { .object([("year", .integer($0.key)), ("value", .number($0.value))]) })
  }
}
